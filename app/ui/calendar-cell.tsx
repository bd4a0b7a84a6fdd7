import { usePage } from "./page";

/** One day of a month: a link while something can be chosen on it. */
export interface DayCell {
  /** Local date 'YYYY-MM-DD'. */
  date: string;
  state: "free" | "few" | "full" | "past" | "closed";
  /** Where choosing the day leads, a path from `paths`. */
  to?: string | undefined;
  chosen?: boolean;
}

/** A day with the word for how it stands. */
export function CalendarCell({ cell: { date, state, to, chosen } }: { cell: DayCell }) {
  const { t, href } = usePage();
  const words = (
    <>
      <b>{Number(date.slice(8))}</b>
      {t(`ui.calendar.${state}`)}
    </>
  );
  if (!to) return <span>{words}</span>;
  return (
    <a href={href(to)} className={chosen ? "on" : state === "few" ? "few" : undefined} aria-current={chosen ? "date" : undefined}>
      {words}
    </a>
  );
}
