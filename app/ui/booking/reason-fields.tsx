import { DECLINE_REASONS } from "~/domain/booking/states";
import type { MaybeReply } from "../form-reply";
import { usePage } from "../page";
import { RadioGroup } from "../radio-group";
import { TextArea } from "../text-area";

/** Why an artisan says no or cancels: one listed reason, and words if he likes. `name` is who reads them. */
export function ReasonFields({ form, name }: { form: MaybeReply; name: string }) {
  const { t } = usePage();
  return (
    <>
      <RadioGroup name="reason" label={t("booking.reason.label")} choices={DECLINE_REASONS.map((reason) => ({ value: reason, label: t(`booking.reason.${reason}`) }))} form={form} />
      <TextArea name="words" label={t("booking.reason.words", { name })} hint={t("booking.reason.wordsHint", { name })} maxLength={300} rows={3} optional form={form} />
    </>
  );
}
