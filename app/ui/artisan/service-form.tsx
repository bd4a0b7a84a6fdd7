import { PLACES } from "~/domain/booking/states";
import { PRICE_TYPES } from "~/domain/pricing/price-type";
import { typedRupees } from "~/domain/rupees";
import type { ServiceDetails } from "~/domain/artisan/service-details";
import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { FormTokens } from "~/ui/form-tokens";
import { formatLength } from "~/ui/format/duration";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { Select } from "~/ui/select";
import { type LocalQuestion, OtherLanguage, OwnField } from "./local-fields";
import { PriceParts } from "./price-parts";

const LENGTHS = [15, 30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 420, 480];

interface ServiceFormProps {
  form: MaybeReply;
  token?: string;
  version?: number;
  details?: ServiceDetails;
  /** What the typed or saved price comes to. */
  price: PricePreview | null;
}

/** The form of one service. Its first button saves, so that Enter does too; "Work it out" only shows what the price brings. */
export function ServiceForm({ form, token, version, details, price }: ServiceFormProps) {
  const { t, locale } = usePage();
  const title: LocalQuestion = { name: "title", label: t("artisan.service.title"), hint: t("artisan.service.title.hint"), value: details?.title, maxLength: 80 };
  const description: LocalQuestion = { name: "description", label: t("artisan.service.description"), hint: t("artisan.service.description.hint"), value: details?.description, maxLength: 400, long: true };
  const prepare: LocalQuestion = { name: "prepare", label: t("artisan.service.prepare"), hint: t("artisan.service.prepare.hint"), value: details?.prepare, maxLength: 300, long: true, optional: true };
  const lengths = [...new Set([...LENGTHS, details?.lengthMinutes ?? 60])].sort((a, b) => a - b);
  return (
    <form method="post">
      <FormTokens token={token} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <button hidden>{t("artisan.save")}</button>
      <OwnField question={title} form={form} />
      <OwnField question={description} form={form} />
      <Select name="length" label={t("artisan.service.length")} short value={String(details?.lengthMinutes ?? 60)} form={form} options={lengths.map((minutes) => ({ value: String(minutes), label: formatLength(minutes, locale) }))} />
      <RadioGroup name="priceType" label={t("artisan.service.priceType")} value={details?.priceType ?? "fixed"} form={form} choices={PRICE_TYPES.map((type) => ({ value: type, label: t(`artisan.priceType.${type}`) }))} />
      <Field name="price" label={t("artisan.service.price")} hint={t("artisan.service.price.hint")} inputMode="decimal" autoComplete="off" short maxLength={16} form={form} {...(details ? { value: typedRupees(details.unitPrice) } : {})} />
      {price ? <PriceParts price={price} caption={t("artisan.price.caption")} /> : null}
      <p>
        <button className="btn2" name="reckon" value="yes">
          {t("artisan.service.reckon")}
        </button>
      </p>
      <CheckboxGroup name="places" label={t("artisan.service.places")} values={details?.places ?? ["workshop"]} form={form} choices={PLACES.map((place) => ({ value: place, label: t(`artisan.offers.${place}`) }))} />
      <Field name="people" label={t("artisan.service.people")} hint={t("artisan.service.people.hint")} inputMode="numeric" autoComplete="off" short maxLength={3} value={String(details?.maxPeople ?? 1)} form={form} />
      <OwnField question={prepare} form={form} />
      <OtherLanguage questions={[title, description, prepare]} form={form} />
      <button className="btn wide">{t("artisan.save")}</button>
    </form>
  );
}
