import { minutes } from "~/domain/time/instant";
import type { Locale, Translate } from "~/messages";
import type { MaybeReply } from "~/ui/form-reply";
import { formatTimeLeft } from "~/ui/format/duration";
import { usePage } from "~/ui/page";
import { Select } from "~/ui/select";

type Unit = "minutes" | "days" | "visits";

interface RuleSelectProps {
  name: string;
  label: string;
  hint?: string;
  unit: Unit;
  usual: readonly number[];
  value: number;
  form: MaybeReply;
}

/** A choice among usual numbers; the one chosen earlier is always among them. */
export function RuleSelect({ name, label, hint, unit, usual, value, form }: RuleSelectProps) {
  const { t, locale } = usePage();
  const numbers = [...new Set([...usual, value])].sort((a, b) => a - b);
  return <Select name={name} label={label} hint={hint} short value={String(value)} form={form} options={numbers.map((count) => ({ value: String(count), label: inWords(count, unit, t, locale) }))} />;
}

function inWords(count: number, unit: Unit, t: Translate, locale: Locale): string {
  if (unit === "visits") return t("artisan.rules.visits", { count });
  if (unit === "days") return t("ui.length.days", { count });
  return count === 0 ? t("artisan.rules.none") : formatTimeLeft(minutes(count), locale);
}
