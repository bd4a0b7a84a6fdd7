import { STANDING_REASONS } from "~/domain/account/standing/reasons";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";

/** Why a person is warned or suspended, by the sentences that he reads, and staff's own words. */
export function TellFields({ name, form }: { name: string; form: MaybeReply }) {
  const { t } = usePage();
  return (
    <>
      <RadioGroup form={form} name="reason" label={t("people.fact.reason", { name })} choices={STANDING_REASONS.map((reason) => ({ value: reason, label: t(`standing.reason.${reason}`) }))} />
      <TextArea form={form} name="words" label={t("people.fact.words")} hint={t("people.words.hint", { name })} rows={4} maxLength={1000} />
    </>
  );
}
