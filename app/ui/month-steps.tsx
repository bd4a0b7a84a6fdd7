import type { ReactNode } from "react";
import { formatMonth } from "./format/day";
import { usePage } from "./page";

/** The month shown, and the ways to the months beside it. */
export function MonthSteps({ month, children }: { month: string; children?: ReactNode }) {
  const { t, locale } = usePage();
  return (
    <nav className="mon" aria-label={t("ui.calendar.month")}>
      <h2>{formatMonth(month, locale)}</h2>
      {children}
    </nav>
  );
}
