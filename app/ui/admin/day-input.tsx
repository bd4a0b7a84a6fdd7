import { usePage } from "~/ui/page";
import type { DayField } from "./bookings-asked";

interface DayInputProps {
  name: DayField;
  label: string;
  value: string;
  wrong: boolean;
}

/** A day in the filter line. What is no date stays in the field and is said to be none. */
export function DayInput({ name, label, value, wrong }: DayInputProps) {
  const { t } = usePage();
  const error = wrong ? `${name}-e` : undefined;
  return (
    <div className={wrong ? "bad" : undefined}>
      <label htmlFor={name}>{label}</label>
      {wrong ? (
        <span className="err" id={error}>
          {t("admin.filter.noDate")}
        </span>
      ) : null}
      <input type="text" id={name} name={name} defaultValue={value} size={10} maxLength={20} autoComplete="off" inputMode="text" placeholder="25/12/2026" aria-invalid={wrong || undefined} aria-describedby={error} />
    </div>
  );
}
