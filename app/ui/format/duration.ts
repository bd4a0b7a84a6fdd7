import type { Millis } from "~/domain/time/instant";
import { translator, type Locale } from "~/messages";

type Unit = "minutes" | "hours" | "days";

function inWords(amounts: [Unit, number][], locale: Locale): string {
  const t = translator(locale);
  const [large, small] = amounts.filter(([, count]) => count > 0).map(([unit, count]) => t(`ui.length.${unit}`, { count }).replace(" ", "\u00a0"));
  return small ? t("ui.length.and", { large: large ?? "", small }) : (large ?? t("ui.length.minutes", { count: 0 }));
}

/** A length in minutes in words: "2 hours", "1 hour 30 minutes". */
export const formatLength = (minutes: number, locale: Locale): string =>
  inWords([["hours", Math.floor(minutes / 60)], ["minutes", minutes % 60]], locale);

/** Time left in words, rounded down so that nobody is promised more: "11 minutes", "23 hours 40 minutes", "3 days 4 hours". */
export function formatTimeLeft(left: Millis, locale: Locale): string {
  const minutes = Math.floor(left / 60_000);
  const hours = Math.floor(minutes / 60);
  if (left <= 0) return translator(locale)("ui.left.over");
  if (minutes === 0) return translator(locale)("ui.left.soon");
  if (hours >= 48) return inWords([["days", Math.floor(hours / 24)], ["hours", hours % 24]], locale);
  return inWords([["hours", hours], ["minutes", minutes % 60]], locale);
}
