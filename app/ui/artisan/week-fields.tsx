import { type SpanEnd, SPAN_NUMBERS, spanField, WEEKDAYS, type TypedWeek, type Weekday } from "~/domain/artisan/week-form";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { CALENDAR_NAMES } from "~/ui/format/names";
import { usePage } from "~/ui/page";

interface WeekFieldsProps {
  week: TypedWeek;
  form: MaybeReply;
}

const ENDS = ["from", "to"] as const satisfies readonly SpanEnd[];

/** From and to of every day, up to three times a day; a row stays hidden until the one before it is used. */
export function WeekFields({ week, form }: WeekFieldsProps) {
  const { t, locale } = usePage();
  return (
    <>
      {WEEKDAYS.map((day, index) => (
        <fieldset key={day} className="field">
          <legend>{CALENDAR_NAMES[locale].weekdays[(index + 1) % 7]}</legend>
          {SPAN_NUMBERS.slice(0, shownRows(day, week, form)).map((number) => (
            <div key={number} className="together">
              {ENDS.map((end) => {
                const name = spanField(day, number, end);
                return <Field key={end} name={name} label={t(`artisan.hours.${end}`)} inputMode="text" autoComplete="off" maxLength={5} short value={week[name] ?? ""} form={form} />;
              })}
            </div>
          ))}
          {day === "mon" ? (
            <button className="btn2" name="copy" value="mon">
              {t("artisan.hours.copy")}
            </button>
          ) : null}
        </fieldset>
      ))}
    </>
  );
}

/** Two rows, or one more than is filled in. */
function shownRows(day: Weekday, week: TypedWeek, form: MaybeReply): number {
  const filled = SPAN_NUMBERS.filter((number) => ENDS.some((end) => form?.values[spanField(day, number, end)] ?? week[spanField(day, number, end)]));
  return Math.max(2, Math.min(SPAN_NUMBERS.length, (filled.at(-1) ?? 0) + 1));
}
