import { latinDigits } from "../rupees";
import { isLocalDate, isLocalTime, minuteOfDay, type LocalDate, type LocalTime } from "../time/zone";

/** Reads a clock time as people type it: "9", "09:30", "9.30", "18-30", "९:३०", "5:30 pm", "शाम 5:30". Gives "HH:MM", "24:00" for the end of the day, or null. */
export function parseTypedTime(text: string): LocalTime | null {
  const { typed, part } = splitDayPart(latinDigits(text).trim());
  const time = parseClock(typed);
  return time === null || part === null ? time : inDayPart(time, part);
}

function parseClock(typed: string): LocalTime | null {
  const parts = /^(\d{1,2})(?:\s*[:.\-]\s*(\d{2}))?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed);
  if (!parts) return null;
  const time = `${(parts[1] ?? "").padStart(2, "0")}:${parts[2] ?? "00"}`;
  return isLocalTime(time) || time === "24:00" ? time : null;
}

/** Words that say which half of the day a time of 12 hours is in, and the hours they may go with. */
const DAY_PARTS = [
  { word: /^(.*\d)\s*a\.?m\.?$/i, hours: [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], later: 0 },
  { word: /^(.*\d)\s*p\.?m\.?$/i, hours: [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], later: 12 },
  { word: /^(.*\d)\s*noon$/i, hours: [12], later: 12 },
  { word: /^सुबह\s*(.+)$/, hours: [3, 4, 5, 6, 7, 8, 9, 10, 11], later: 0 },
  { word: /^दोपहर\s*(.+)$/, hours: [12, 1, 2, 3, 4], later: 12 },
  { word: /^शाम\s*(.+)$/, hours: [3, 4, 5, 6, 7, 8], later: 12 },
  { word: /^रात\s*(.+)$/, hours: [7, 8, 9, 10, 11], later: 12 },
] as const satisfies readonly { word: RegExp; hours: readonly number[]; later: 0 | 12 }[];

function splitDayPart(text: string): { typed: string; part: (typeof DAY_PARTS)[number] | null } {
  const whole = text.replace(/\s*बजे$/, "");
  for (const part of DAY_PARTS) {
    const typed = part.word.exec(whole)?.[1];
    if (typed !== undefined) return { typed: typed.trim(), part };
  }
  return { typed: whole, part: null };
}

/** The same time on the clock of 24 hours, or null when hour and word do not go together. */
function inDayPart(time: LocalTime, { hours, later }: (typeof DAY_PARTS)[number]): LocalTime | null {
  const hour = Number(time.slice(0, 2));
  if (!(hours as readonly number[]).includes(hour)) return null;
  return `${String((hour % 12) + later).padStart(2, "0")}${time.slice(2)}`;
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
