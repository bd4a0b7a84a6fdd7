import { usePage } from "../page";
import { TimesByPart } from "../times-by-part";
import { longDay } from "./long-day";

interface DayTimesProps {
  /** The chosen local date, when one is. */
  day: string | null;
  /** Its free times, 'HH:MM'. */
  times: readonly string[];
  to: (time: string) => string;
}

/** The free times of the chosen day, or what to do when there is none. */
export function DayTimes({ day, times, to }: DayTimesProps) {
  const { t, locale } = usePage();
  if (!day) return <p id="times">{t("book.day.choose")}</p>;
  return (
    <section className="sec" id="times">
      <h2>{longDay(day, locale)}</h2>
      {times.length > 0 ? <TimesByPart times={times.map((time) => ({ time, to: to(time) }))} /> : <p>{t("book.day.full")}</p>}
    </section>
  );
}
