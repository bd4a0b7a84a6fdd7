import { days } from "~/domain/time/instant";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { indianTime } from "~/ui/format/indian-time";
import { usePage } from "~/ui/page";

/** So many days ahead stand in the field at first. */
const AHEAD = days(14);

/** The day on which a freeze is looked at again, as both sides of the booking read it. */
export function FreezeDayField({ form }: { form: MaybeReply }) {
  const { t, now } = usePage();
  return <Field name="until" label={t("finance.freeze.until")} hint={t("finance.freeze.untilHint")} autoComplete="off" short maxLength={12} form={form} value={indianTime(now + AHEAD).date.split("-").reverse().join("/")} />;
}
