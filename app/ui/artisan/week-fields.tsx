import { type SpanEnd, SPAN_NUMBERS, spanField, WEEKDAYS, type TypedWeek, type Weekday } from "~/domain/artisan/week-form";
import type { MaybeReply } from "~/ui/form-reply";
import { CALENDAR_NAMES } from "~/ui/format/names";
import { usePage } from "~/ui/page";
import { SpanFields } from "./span-fields";

interface WeekFieldsProps {
  week: TypedWeek;
  form: MaybeReply;
}

const ENDS = ["from", "to"] as const satisfies readonly SpanEnd[];

/** From and to of every day. The times in use are in sight, one at least; one more a day waits behind its own words. */
export function WeekFields({ week, form }: WeekFieldsProps) {
  const { t, locale } = usePage();
  return (
    <div className="week">
      {WEEKDAYS.map((day, index) => {
        const shown = shownSpans(day, week, form);
        const next = SPAN_NUMBERS[shown];
        return (
          <fieldset key={day} className="field">
            <legend>{CALENDAR_NAMES[locale].weekdays[(index + 1) % 7]}</legend>
            {SPAN_NUMBERS.slice(0, shown).map((number) => (
              <SpanFields key={number} day={day} number={number} week={week} form={form} />
            ))}
            {next ? (
              <details>
                <summary>
                  {t("artisan.hours.more")}
                  <span className="vh">: {CALENDAR_NAMES[locale].weekdays[(index + 1) % 7]}</span>
                </summary>
                <SpanFields day={day} number={next} week={week} form={form} />
              </details>
            ) : null}
            {day === "mon" ? (
              <button className="btn2" name="copy" value="mon">
                {t("artisan.hours.copy")}
              </button>
            ) : null}
          </fieldset>
        );
      })}
    </div>
  );
}

/** How many stretches of a day are filled in, one at least. */
function shownSpans(day: Weekday, week: TypedWeek, form: MaybeReply): number {
  const filled = SPAN_NUMBERS.filter((number) => ENDS.some((end) => form?.values[spanField(day, number, end)] ?? week[spanField(day, number, end)]));
  return filled.at(-1) ?? 1;
}
