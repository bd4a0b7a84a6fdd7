import { BUSINESS_KINDS, type BusinessKind } from "~/domain/tax-document/seller";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";

interface PayeeFieldsProps {
  /** What he has said of himself before: to his account, and as a seller. */
  known: { name: string; email: string; phone: string; business?: BusinessKind | undefined; street?: string | undefined; town?: string | undefined; pin?: string | undefined; gstin?: string | undefined };
  form: MaybeReply;
}

/** The questions about who an artisan is, with what he has said before. The PAN is never put back into its field. */
export function PayeeFields({ known: { name, email, phone, business = "individual", street = "", town = "", pin = "", gstin = "" }, form }: PayeeFieldsProps) {
  const { t } = usePage();
  return (
    <>
      <Field form={form} name="legalName" label={t("payee.details.legalName")} hint={t("payee.details.legalName.hint")} value={name} autoComplete="name" maxLength={100} />
      <RadioGroup form={form} name="businessType" label={t("document.seller.business")} value={business} choices={BUSINESS_KINDS.map((kind) => ({ value: kind, label: t(`document.seller.business.${kind}`) }))} />
      <Field form={form} name="pan" label={t("payee.details.pan")} hint={t(form ? "payee.details.again" : "payee.details.pan.hint")} autoComplete="off" maxLength={20} />
      <Field form={form} name="gstin" label={t("payee.details.gstin")} hint={t("payee.details.gstin.hint")} value={gstin} autoComplete="off" maxLength={30} />
      <Field form={form} name="street" label={t("payee.details.street")} value={street} autoComplete="address-line1" maxLength={100} />
      <Field form={form} name="city" label={t("payee.details.city")} value={town} autoComplete="address-level2" maxLength={60} />
      <Field form={form} name="pin" label={t("payee.details.pin")} value={pin} inputMode="numeric" autoComplete="postal-code" maxLength={12} short />
      <Field form={form} name="phone" type="tel" label={t("payee.details.phone")} value={phone} autoComplete="tel" maxLength={40} />
      <Field form={form} name="email" type="email" label={t("payee.details.email")} value={email} autoComplete="email" maxLength={254} />
    </>
  );
}
