import type { CheckFound } from "~/domain/payment/check";
import { formatTimeOf } from "../format/moment";
import { usePage } from "../page";

/** What the bank said when it was asked last on the word of somebody who waits. */
export function CheckWords({ checked }: { checked: CheckFound | null }) {
  const { t, locale } = usePage();
  return checked && <p role="status">{t(`booking.checked.${checked.found}`, { time: formatTimeOf(checked.at, locale) })}</p>;
}
