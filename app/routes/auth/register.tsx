import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { googleWay } from "~/http/google-way.server";
import { nextPath } from "~/http/next-path.server";
import { refuseEntry } from "~/http/refuse-entry.server";
import { signInPerson } from "~/http/sign-in-person.server";
import { paths } from "~/paths";
import { registerPerson } from "~/services/account/register-person.server";
import { EntryPage } from "~/ui/account/entry-page";
import { GoogleWay } from "~/ui/account/google-way";
import { IdentifierField, NewPasswordField } from "~/ui/account/identity-fields";
import { OtherWay } from "~/ui/account/other-way";
import { TermsBox } from "~/ui/account/terms-box";
import { Field } from "~/ui/field";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { REGISTER_FORM } from "./forms";

export const handle = { policy: "guest" as const };

export const loader = async ({ context, request }: LoaderFunctionArgs) => ({ next: nextPath(request), token: makeFormToken(context, "person"), google: await googleWay(request) });

/** Makes a customer and signs in; the right password of an account that exists signs in as well. */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = readForm(context, REGISTER_FORM);
  if (!form.ok) return form.response;
  const id = readFormToken(context, "person", form.fields.get("token"));
  if (!id) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const { name, identifier, password } = form.value;
  const entry = await registerPerson({ id, name, identifier, password, shop: null, locale: context.locale, browser: context.browser(), address: context.clientAddress, now: context.now });
  if (!entry.ok) return refuseEntry(form.fields, entry, "identifier");
  return signInPerson(context, { ...entry, sharedPhone: false, to: nextPath(request) ?? paths.account() });
}

export default function Register() {
  const { t } = usePage();
  const { next, token, google } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <EntryPage title={t("auth.register.title")} form={form} next={next}>
      <GoogleWay way={google} as="customer" next={next} />
      <form method="post">
        <FormTokens token={token} />
        <Field form={form} name="name" label={t("auth.name")} autoComplete="name" maxLength={80} />
        <IdentifierField form={form} />
        <NewPasswordField form={form} />
        <TermsBox form={form} />
        <p>
          <button className="btn wide">{t("auth.register.submit")}</button>
        </p>
      </form>
      <OtherWay question={t("auth.register.have")} to={paths.login({ next })} label={t("auth.register.login")} />
      <OtherWay question={t("auth.login.artisan")} to={paths.artisanRegister()} label={t("auth.artisanLogin.register")} />
    </EntryPage>
  );
}
