import { latinDigits } from "../rupees";
import { isLocalDate, isLocalTime, minuteOfDay, type LocalDate, type LocalTime } from "../time/zone";

/** Reads a clock time of 24 hours as people type it: "9", "09:30", "9.30", "18-30", "९:३०". Gives "HH:MM", "24:00" for the end of the day, or null. */
export function parseTypedTime(text: string): LocalTime | null {
  const typed = latinDigits(text).trim();
  const parts = /^(\d{1,2})(?:\s*[:.\-]\s*(\d{2}))?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  if (!parts) return null;
  const time = `${(parts[1] ?? "").padStart(2, "0")}:${parts[2] ?? "00"}`;
  return isLocalTime(time) || time === "24:00" ? time : null;
}

/** Minutes after midnight of a clock time; 1440 for "24:00". */
export const clockMinutes = (time: LocalTime): number => (time === "24:00" ? 24 * 60 : minuteOfDay(time));

/** Reads a date as people type it: "25/12/2026", "25-12-2026", "25.12.26", "2026-12-25", in any Indian digits. Gives "YYYY-MM-DD" or null. */
export function parseTypedDate(text: string): LocalDate | null {
  const typed = latinDigits(text).trim();
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(typed) ?? [];
  const date = year ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : typed;
  return isLocalDate(date) ? date : null;
}
