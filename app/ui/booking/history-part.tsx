import { Facts } from "../facts";
import { formatMoment } from "../format/moment";
import { usePage } from "../page";
import type { HistoryEntry } from "./booking-view";

/** Everything that happened to a booking, oldest first, with the artisan's reason where there is one. */
export function HistoryPart({ history }: { history: readonly HistoryEntry[] }) {
  const { t, locale } = usePage();
  const words = ({ what, reason }: HistoryEntry) => (
    <>
      {t(`booking.happened.${what}`)}
      {reason ? (
        <>
          <br />
          {t("booking.details.reason")}: {t(`booking.reason.${reason.code}`)}
        </>
      ) : null}
      {reason?.words ? (
        <>
          <br />“{reason.words}”
        </>
      ) : null}
    </>
  );
  return (
    <section className="sec">
      <h2>{t("booking.history.title")}</h2>
      <Facts facts={history.map((entry) => ({ label: formatMoment(entry.at, locale), value: words(entry) }))} />
    </section>
  );
}
