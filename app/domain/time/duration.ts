import { days, hours, minutes, seconds, type Millis } from "./instant";

/** Reads an ISO 8601 duration of days, hours, minutes and seconds, such as PT48H or P1DT30M; null for anything else or for none. */
export function parseDuration(text: string): Millis | null {
  const match = /^P(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/.exec(text);
  if (!match) return null;
  const [, d = "0", h = "0", m = "0", s = "0"] = match;
  const total = days(Number(d)) + hours(Number(h)) + minutes(Number(m)) + seconds(Number(s));
  return total > 0 ? total : null;
}
