import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import type { StepDetails, UnfinishedDetails } from "~/domain/artisan/service-steps";
import { LEAST_DEPOSIT, WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import { PRICE_TYPES } from "~/domain/pricing/price-type";
import { typedRupees } from "~/domain/rupees";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { PriceParts } from "./price-parts";

interface PriceFieldsProps {
  form: MaybeReply;
  details: Pick<UnfinishedDetails, keyof StepDetails["price"]>;
  /** What the typed or saved price comes to. */
  price: PricePreview | null;
}

/** What a service costs and of what it is the price, with what it brings. "Work it out" only shows that. */
export function PriceFields({ form, details: { priceType, unitPrice, deposit }, price }: PriceFieldsProps) {
  const { t } = usePage();
  return (
    <>
      <RadioGroup name="priceType" label={t("artisan.service.priceType")} value={priceType ?? "fixed"} form={form} choices={PRICE_TYPES.map((type) => ({ value: type, label: t(`artisan.priceType.${type}`) }))} />
      <Field name="price" label={t("artisan.service.price")} hint={t("artisan.service.price.hint")} inputMode="decimal" autoComplete="off" short maxLength={16} form={form} {...(unitPrice === null ? {} : { value: typedRupees(unitPrice) })} />
      <Field name="deposit" label={t("artisan.service.deposit")} hint={t("artisan.service.deposit.hint", { least: LEAST_DEPOSIT })} inputMode="numeric" autoComplete="off" short maxLength={3} form={form} value={String(deposit ?? WHOLE_DEPOSIT)} />
      {price ? <PriceParts price={price} caption={t("artisan.price.caption")} /> : null}
      <p>
        <button className="btn2" name="reckon" value="yes">
          {t("artisan.service.reckon")}
        </button>
      </p>
    </>
  );
}
