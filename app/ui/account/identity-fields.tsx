import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";

/** E-mail or mobile number, as people sign in. */
export function IdentifierField({ form }: { form: MaybeReply }) {
  const { t } = usePage();
  return <Field form={form} name="identifier" label={t("auth.identifier")} hint={t("auth.identifier.hint")} inputMode="email" autoComplete="username" maxLength={254} />;
}

/** A new password, with what it takes. */
export function NewPasswordField({ form, again = false }: { form: MaybeReply; again?: boolean }) {
  const { t } = usePage();
  return <Field form={form} name="password" type="password" label={t(again ? "auth.password.again" : "auth.password.new")} hint={t("auth.password.hint")} autoComplete="new-password" />;
}
