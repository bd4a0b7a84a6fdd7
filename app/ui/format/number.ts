import { translator, type Locale } from "~/messages";

/** A whole number with Indian grouping and Latin digits: 12,34,567. */
export function formatNumber(count: number): string {
  const digits = String(Math.abs(Math.trunc(count)));
  const last = digits.slice(-3);
  const rest = digits.slice(0, -3).replace(/\B(?=(\d\d)+$)/g, ",");
  return `${count < 0 ? "−" : ""}${rest ? `${rest},` : ""}${last}`;
}

/** A large count in one breath: "1.2 crore", "1.2 करोड़"; under a lakh it is written in full. */
export function formatShortNumber(count: number, locale: Locale): string {
  const unit = count >= 10_000_000 ? "crore" : count >= 100_000 ? "lakh" : null;
  if (!unit) return formatNumber(count);
  const tenths = Math.floor(count / (unit === "crore" ? 1_000_000 : 10_000));
  const text = tenths % 10 === 0 ? formatNumber(tenths / 10) : `${formatNumber(Math.floor(tenths / 10))}.${tenths % 10}`;
  return translator(locale)(`ui.count.${unit}`, { count: text });
}
