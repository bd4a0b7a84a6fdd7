import { type SpanEnd, type SPAN_NUMBERS, spanField, type TypedWeek, type Weekday } from "~/domain/artisan/week-form";
import { Field } from "~/ui/field";
import type { MaybeReply } from "~/ui/form-reply";
import { usePage } from "~/ui/page";

interface SpanFieldsProps {
  day: Weekday;
  number: (typeof SPAN_NUMBERS)[number];
  week: TypedWeek;
  form: MaybeReply;
}

const ENDS = ["from", "to"] as const satisfies readonly SpanEnd[];

/** One stretch of work: from and to, beside each other. */
export function SpanFields({ day, number, week, form }: SpanFieldsProps) {
  const { t } = usePage();
  return (
    <div className="together">
      {ENDS.map((end) => {
        const name = spanField(day, number, end);
        return <Field key={end} name={name} label={t(`artisan.hours.${end}`)} inputMode="text" autoComplete="off" maxLength={12} short value={week[name] ?? ""} form={form} />;
      })}
    </div>
  );
}
