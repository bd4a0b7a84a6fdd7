import { Field } from "../field";
import type { MaybeReply } from "../form-reply";
import { FormTokens } from "../form-tokens";
import { usePage } from "../page";
import { TrapField } from "./trap-field";

/** Which number should the code go to. It posts to its own address, so a `next` in it stays. */
export function CodeNumberForm({ form, token }: { form: MaybeReply; token: string }) {
  const { t } = usePage();
  return (
    <form method="post">
      <FormTokens token={token} />
      <Field form={form} name="phone" type="tel" label={t("auth.code.phone")} hint={t("auth.code.phone.hint")} autoComplete="tel" maxLength={30} />
      <TrapField />
      <p>
        <button className="btn wide">{t("auth.code.send")}</button>
      </p>
    </form>
  );
}
