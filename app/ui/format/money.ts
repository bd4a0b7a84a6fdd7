import { formatNumber } from "./number";

/**
 * Paise as money, the same in every language: ₹1,200 or ₹12,34,567.50.
 * `exact` always shows the paise, as on everything that is paid or accounted.
 */
export function formatMoney(paise: number, { exact = false }: { exact?: boolean } = {}): string {
  const whole = Math.trunc(Math.abs(paise) / 100);
  const rest = Math.abs(paise) % 100;
  const decimals = exact || rest > 0 ? `.${String(rest).padStart(2, "0")}` : "";
  return `${paise < 0 ? "−" : ""}₹${formatNumber(whole)}${decimals}`;
}

/** The same without the sign, for table columns whose head names the unit. */
export const formatAmount = (paise: number): string => formatMoney(paise, { exact: true }).replace("₹", "");
