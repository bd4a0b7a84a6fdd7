import { CalendarCell, type DayCell } from "./calendar-cell";
import { formatMonth, weekdayOf } from "./format/day";
import { CALENDAR_NAMES } from "./format/names";
import { usePage } from "./page";

export type { DayCell } from "./calendar-cell";

/** The weeks of a month that are not over, Sunday first; days of other months stay empty. */
function weeksOf(cells: readonly DayCell[]): (DayCell | null)[][] {
  const before = cells[0] ? weekdayOf(cells[0].date) : 0;
  const padded: (DayCell | null)[] = [...Array<null>(before).fill(null), ...cells];
  while (padded.length % 7 !== 0) padded.push(null);
  const weeks = Array.from({ length: padded.length / 7 }, (_, week) => padded.slice(week * 7, week * 7 + 7));
  return weeks.filter((week) => week.some((cell) => cell && cell.state !== "past"));
}

/** A month of days to choose from. `cells` are all days of `month` ('YYYY-MM') in order. */
export function MonthCalendar({ month, cells }: { month: string; cells: readonly DayCell[] }) {
  const { t, locale } = usePage();
  const { weekdays, weekdaysShort } = CALENDAR_NAMES[locale];
  return (
    <div className="scroll -mx-1.5">
      <table className="cal">
        <caption className="vh">{t("ui.calendar.caption", { month: formatMonth(month, locale) })}</caption>
        <thead>
          <tr>
            {weekdays.map((name, day) => (
              <th scope="col" key={day}>
                <abbr title={name}>{weekdaysShort[day]}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(cells).map((week, index) => (
            <tr key={index}>
              {week.map((cell, day) => (
                <td key={day}>{cell ? <CalendarCell cell={cell} /> : null}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
