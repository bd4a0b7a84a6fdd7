import { translator, type Locale } from "~/messages";

/** Parts of the day by the hour at which they end: Hindi names them, English says am or pm. */
const PARTS = [[4, "smallHours"], [12, "morning"], [16, "afternoon"], [20, "evening"], [25, "night"]] as const;

/** A local time 'HH:MM' by the 12-hour clock: "10:00 am", "सुबह 10:00". Never breaks over lines. */
export function formatTime(time: string, locale: Locale): string {
  const t = translator(locale);
  const hour = Number(time.slice(0, 2)) % 24;
  const minute = time.slice(3, 5);
  const part = PARTS.find(([until]) => hour < until)?.[1] ?? "night";
  const even = minute === "00" && hour % 12 === 0;
  const text = even ? t(hour === 12 ? "ui.time.noon" : "ui.time.midnight") : t(`ui.time.${part}`, { time: `${hour % 12 || 12}:${minute}` });
  return text.replace(/ /g, "\u00a0");
}
