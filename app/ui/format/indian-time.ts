import type { Millis } from "~/domain/time/instant";

/** India keeps +05:30 all year and has one zone, so the wall clock is a sum. */
const AHEAD: Millis = 330 * 60_000;

/** A moment on Indian clocks: its local date 'YYYY-MM-DD' and local time 'HH:MM'. */
export function indianTime(at: Millis): { date: string; time: string } {
  const text = new Date(at + AHEAD).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}
