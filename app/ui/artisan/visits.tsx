import { paths } from "~/paths";
import type { BookingLine } from "~/domain/artisan/booking-line";
import { EmptyState } from "~/ui/empty-state";
import { usePage } from "~/ui/page";
import { VisitLine } from "./visit-line";

interface VisitsProps {
  visits: readonly BookingLine[];
  /** How many there are in all. */
  coming: number;
  /** Requests above this list, so that an empty one is said rightly. */
  waiting: number;
  /** Nobody can book before the page is finished, which is said elsewhere on this page. */
  unready?: boolean;
}

/** The visits to come, soonest first; without any, what to do about it. */
export function Visits({ visits, coming, waiting, unready = false }: VisitsProps) {
  const { t, href } = usePage();
  if (coming === 0) {
    const toDo = unready ? "unready" : waiting > 0 ? "answerFirst" : "openDays";
    return (
      <EmptyState heading={t("artisan.visits.none")}>
        <p>{t(`artisan.visits.${toDo}`)}</p>
        {toDo === "openDays" ? (
          <p>
            <a className="btn2" href={href(paths.artisanDays())}>
              {t("artisan.visits.setDays")}
            </a>
          </p>
        ) : null}
      </EmptyState>
    );
  }
  return (
    <section className="sec">
      <h2>{t("artisan.visits.title")}</h2>
      {visits.map((line) => (
        <VisitLine key={line.id} line={line} />
      ))}
      {coming > visits.length ? (
        <p>
          <a className="link" href={href(paths.artisanBookings())}>
            {t("artisan.visits.all", { count: coming })}
          </a>
        </p>
      ) : null}
    </section>
  );
}
