import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";

const KINDS = ["individual", "proprietorship", "partnership", "private_limited", "trust", "society"] as const;

/** The questions about who an artisan is. The PAN is never put back into its field. */
export function PayeeFields({ person: { name, email, phone }, form }: { person: { name: string; email: string; phone: string }; form: MaybeReply }) {
  const { t } = usePage();
  return (
    <>
      <Field form={form} name="legalName" label={t("payee.details.legalName")} hint={t("payee.details.legalName.hint")} value={name} autoComplete="name" maxLength={100} />
      <RadioGroup form={form} name="businessType" label={t("payee.details.kind")} value="individual" choices={KINDS.map((value) => ({ value, label: t(`payee.kind.${value}`) }))} />
      <Field form={form} name="pan" label={t("payee.details.pan")} hint={t(form ? "payee.details.again" : "payee.details.pan.hint")} autoComplete="off" maxLength={20} />
      <Field form={form} name="gstin" label={t("payee.details.gstin")} hint={t("payee.details.gstin.hint")} autoComplete="off" maxLength={30} />
      <Field form={form} name="street" label={t("payee.details.street")} autoComplete="address-line1" maxLength={100} />
      <Field form={form} name="city" label={t("payee.details.city")} autoComplete="address-level2" maxLength={60} />
      <Field form={form} name="pin" label={t("payee.details.pin")} inputMode="numeric" autoComplete="postal-code" maxLength={12} short />
      <Field form={form} name="phone" type="tel" label={t("payee.details.phone")} value={phone} autoComplete="tel" maxLength={40} />
      <Field form={form} name="email" type="email" label={t("payee.details.email")} value={email} autoComplete="email" maxLength={254} />
    </>
  );
}
