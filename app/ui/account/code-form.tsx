import { Checkbox } from "../checkbox";
import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";

/** The six digits that were sent. `submit` is what its button says. */
export function CodeForm({ form, submit }: { form: MaybeReply; submit: string }) {
  const { t } = usePage();
  return (
    <form method="post">
      <FormTokens />
      <Field form={form} name="code" short label={t("auth.code.code")} hint={t("auth.code.hint")} inputMode="numeric" autoComplete="one-time-code" maxLength={20} />
      <Checkbox form={form} name="shared" label={t("auth.shared")} />
      <p>
        <button className="btn wide">{submit}</button>
      </p>
    </form>
  );
}
