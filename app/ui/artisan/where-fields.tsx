import type { StepDetails, UnfinishedDetails } from "~/domain/artisan/service-steps";
import { PLACES } from "~/domain/booking/states";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { formatLength } from "~/ui/format/duration";
import { usePage } from "~/ui/page";
import { Select } from "~/ui/select";
import { localField, OwnField } from "./local-fields";
import { serviceQuestions } from "./service-questions";

const LENGTHS = [15, 30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 420, 480];

/** How long a service takes, where, with how many people; what they prepare waits behind its question until it is written. */
export function WhereFields({ form, details }: { form: MaybeReply; details: Pick<UnfinishedDetails, keyof StepDetails["where"]> }) {
  const { t, locale } = usePage();
  const { lengthMinutes, places, maxPeople } = details;
  const { prepare: question } = serviceQuestions(t, details);
  const field = localField(question, locale);
  const lengths = [...new Set([...LENGTHS, lengthMinutes ?? 60])].sort((a, b) => a - b);
  return (
    <>
      <Select name="length" label={t("artisan.service.length")} short value={String(lengthMinutes ?? 60)} form={form} options={lengths.map((minutes) => ({ value: String(minutes), label: formatLength(minutes, locale) }))} />
      <CheckboxGroup name="places" label={t("artisan.service.places")} values={places ?? ["workshop"]} form={form} choices={PLACES.map((place) => ({ value: place, label: t(`artisan.offers.${place}`) }))} />
      <Field name="people" label={t("artisan.service.people")} inputMode="numeric" autoComplete="off" short maxLength={3} value={String(maxPeople ?? 1)} form={form} />
      <details open={Boolean(form ? form.values[field] || form.errors[field] : details.prepare)}>
        <summary>{t("artisan.service.toPrepare")}</summary>
        <OwnField question={question} form={form} />
      </details>
    </>
  );
}
