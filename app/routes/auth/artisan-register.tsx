import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { viewerOf } from "~/http/context.server";
import { makeFormToken } from "~/http/form-token.server";
import { googleWay } from "~/http/google-way.server";
import { redirectTo } from "~/http/responses.server";
import { paths } from "~/paths";
import { EntryPage } from "~/ui/account/entry-page";
import { GoogleWay } from "~/ui/account/google-way";
import { IdentifierField, NewPasswordField } from "~/ui/account/identity-fields";
import { OtherWay } from "~/ui/account/other-way";
import { ShopFields } from "~/ui/account/shop-fields";
import { TermsBox } from "~/ui/account/terms-box";
import { TrapField } from "~/ui/account/trap-field";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { openAnotherShop, openFirstShop } from "./open-shop.server";

/** Public, since a customer who is signed in opens a shop here too. */
export const handle = { policy: "public" as const, underTerms: true };

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (viewerOf(context)?.roles.includes("artisan")) return redirectTo(context, paths.account());
  return { token: makeFormToken(context, "person"), google: await googleWay(request) };
}

export const action = ({ context }: ActionFunctionArgs) => (context.session ? openAnotherShop(context, context.session) : openFirstShop(context));

export default function ArtisanRegister() {
  const { t, viewer } = usePage();
  const { token, google } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.artisanRegister.title")} form={form}>
      <p>{viewer ? t("auth.artisanRegister.known", { name: viewer.name }) : t("auth.artisanRegister.free")}</p>
      {viewer ? null : <GoogleWay way={google} as="artisan" />}
      <form method="post">
        <FormTokens token={token} />
        {viewer ? null : <Field form={form} name="name" label={t("auth.name")} autoComplete="name" maxLength={80} />}
        <ShopFields form={form} />
        {viewer ? null : (
          <>
            <IdentifierField form={form} />
            <NewPasswordField form={form} />
            <TermsBox form={form} />
            <TrapField />
          </>
        )}
        <p>
          <button className="btn wide">{t("auth.artisanRegister.submit")}</button>
        </p>
      </form>
      {viewer ? null : <OtherWay question={t("auth.register.have")} to={paths.artisanLogin()} label={t("auth.register.login")} />}
    </EntryPage>
  );
}
