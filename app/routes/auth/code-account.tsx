import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "~/http/form.server";
import { nextPath } from "~/http/next-path.server";
import { redirectTo } from "~/http/responses.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { paths } from "~/paths";
import { finishAccount, findProof } from "~/services/account/finish-account.server";
import { EntryPage } from "~/ui/account/entry-page";
import { ShopFields } from "~/ui/account/shop-fields";
import { TermsBox } from "~/ui/account/terms-box";
import { Checkbox } from "~/ui/checkbox";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { CODE_ACCOUNT_FORM, CODE_SHOP_FORM } from "./forms";

export const handle = { policy: "guest" as const };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const proof = await findProof({ request: params.request ?? "", browser: context.browser() });
  const next = nextPath(request);
  if (!proof) return redirectTo(context, paths.code({ request: params.request ?? "" }, { next }));
  return { wanted: proof.wanted, next, shared: new URL(request.url).searchParams.get("shared") === "yes" };
}

/** Makes the account of somebody whose number was not known, without a password, and signs in. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.request ?? "";
  const next = nextPath(request);
  const proof = await findProof({ request: id, browser: context.browser() });
  if (!proof) return redirectTo(context, paths.code({ request: id }, { next }));
  const form = proof.wanted === "artisan" ? readForm(context, CODE_SHOP_FORM) : readForm(context, CODE_ACCOUNT_FORM);
  if (!form.ok) return form.response;
  const { name, shared, shop } = form.value;
  const entry = await finishAccount({ request: id, browser: context.browser(), name, shop, locale: context.locale, now: context.now });
  if (!entry.ok) return redirectTo(context, paths.code({ request: id }, { next }));
  return signInPerson(context, { ...entry, sharedPhone: shared === "yes", to: next ?? (shop ? paths.artisanToday() : paths.account()) });
}

export default function CodeAccount() {
  const { t } = usePage();
  const { wanted, next, shared } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t(wanted === "artisan" ? "auth.artisanRegister.title" : "auth.register.title")} form={form} next={next}>
      <p>{t("auth.code.new")}</p>
      <form method="post">
        <FormTokens />
        <Field form={form} name="name" label={t("auth.name")} autoComplete="name" maxLength={80} />
        {wanted === "artisan" ? <ShopFields form={form} /> : null}
        <TermsBox form={form} />
        <Checkbox form={form} name="shared" label={t("auth.shared")} ticked={shared} />
        <p>
          <button className="btn wide">{t(wanted === "artisan" ? "auth.artisanRegister.submit" : "auth.register.submit")}</button>
        </p>
      </form>
    </EntryPage>
  );
}
