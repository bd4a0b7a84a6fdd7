import type { Millis } from "~/domain/time/instant";
import { formatMoment } from "../format/moment";
import { usePage } from "../page";
import { CheckForm } from "./check-form";

interface UnderWayProps {
  /** When the attempt began that the bank has not decided about; null where there is none. */
  since: Millis | null;
  /** Where the bank is asked about it. */
  check: string;
}

/** Before somebody pays: an attempt is still with the bank, and what happens if both go through. */
export function UnderWay({ since, check }: UnderWayProps) {
  const { t, locale } = usePage();
  if (since === null) return null;
  return (
    <div className="note">
      <p>{t("booking.underWay", { when: formatMoment(since, locale) })}</p>
      <CheckForm to={check} label={t("booking.do.check_again")} look="link" />
    </div>
  );
}
