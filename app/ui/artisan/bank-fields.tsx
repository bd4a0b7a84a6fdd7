import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";

/** The questions about a bank account. Its number is never put back into its field. */
export function BankFields({ form }: { form: MaybeReply }) {
  const { t } = usePage();
  return (
    <>
      <Field form={form} name="bankNumber" label={t("payee.bank.number")} hint={t(form ? "payee.details.again" : "payee.bank.number.hint")} inputMode="numeric" autoComplete="off" maxLength={40} />
      <Field form={form} name="bankNumberAgain" label={t("payee.bank.number.again")} inputMode="numeric" autoComplete="off" maxLength={40} />
      <Field form={form} name="bankIfsc" label={t("payee.bank.ifsc")} hint={t("payee.bank.ifsc.hint")} autoComplete="off" maxLength={20} />
      <Field form={form} name="bankHolder" label={t("payee.bank.holder")} autoComplete="off" maxLength={100} />
    </>
  );
}
