import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passwordProblem } from "~/domain/account/password";
import { makeFormToken, readFormToken } from "~/http/form-token.server";
import { invalidForm, readForm } from "~/http/form.server";
import { personOf } from "~/http/person-of.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { changePassword } from "~/services/account/change-password.server";
import { NewPasswordField } from "~/ui/account/identity-fields";
import { OwnAccountPage } from "~/ui/account/own-account-page";
import { FormTokens } from "~/ui/form-tokens";
import { usePage } from "~/ui/page";
import { PASSWORD_FORM } from "./forms.server";

export const handle = { policy: "either" as const, fresh: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const person = await findPerson(personOf(context));
  if (!person) throw notFound();
  return { has: person.passwordHash !== null, token: makeFormToken(context, "password") };
}

/** Sets the password; everybody else who is signed in as this person is signed out. */
export async function action({ context }: ActionFunctionArgs) {
  const form = readForm(context, PASSWORD_FORM);
  if (!form.ok) return form.response;
  const key = readFormToken(context, "password", form.fields.get("token"));
  const person = await findPerson(personOf(context));
  if (!key || !person) return invalidForm(form.fields, { "": ["auth.formOld"] });
  const { password } = form.value;
  if (passwordProblem(password, [person.name, person.email ?? "", person.email?.split("@")[0] ?? "", person.phone ?? ""])) return invalidForm(form.fields, { password: ["auth.password.personal"] });
  const done = await changePassword({ person: person._id, password, session: context.session?.id ?? "", key });
  return done.ok ? redirectTo(context, paths.account({ changed: "password" })) : invalidForm(form.fields, { "": [`refusal.${done.code}`] });
}

export default function Password() {
  const { t } = usePage();
  const { has, token } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const title = t(has ? "account.password.change" : "account.password.set");
  return (
    <OwnAccountPage title={title} form={form}>
      <p>{t("account.password.text")}</p>
      <form method="post">
        <FormTokens token={token} />
        <NewPasswordField form={form} again />
        <p>
          <button className="btn wide">{t("auth.reset.submit")}</button>
        </p>
      </form>
    </OwnAccountPage>
  );
}
