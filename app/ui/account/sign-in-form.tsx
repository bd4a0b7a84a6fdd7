import { Checkbox } from "../checkbox";
import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import { IdentifierField } from "./identity-fields";

/** Who are you: for customers and artisans alike. It posts to its own address, so a `next` in it stays. */
export function SignInForm({ form }: { form: MaybeReply }) {
  const { t } = usePage();
  return (
    <form method="post">
      <FormTokens />
      <IdentifierField form={form} />
      <Field form={form} name="password" type="password" label={t("auth.password")} autoComplete="current-password" />
      <Checkbox form={form} name="shared" label={t("auth.shared")} />
      <p>
        <button className="btn wide">{t("auth.login.submit")}</button>
      </p>
    </form>
  );
}
