import type { AvailabilityRules, Span } from "./hours";
import { minuteOfDay } from "~/domain/time/zone";

/** Whether the spans of one day are in order, at least a quarter of an hour each, and do not overlap. */
export function areSpansInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ from, to }, index) => minuteOfDay(to) - minuteOfDay(from) >= 15 && (index === 0 || minuteOfDay(spans[index - 1]?.to ?? "00:00") <= minuteOfDay(from)));
}

/** The rules of somebody who has not chosen any: no hours yet, a request needs an answer, half an hour between visits. */
export const DEFAULT_RULES: AvailabilityRules = {
  zone: "Asia/Kolkata",
  week: [[], [], [], [], [], [], []],
  exceptions: [],
  noticeMinutes: 180,
  windowDays: 60,
  beforeMinutes: 0,
  afterMinutes: 30,
  dailyCap: 3,
  stepMinutes: 30,
  paused: false,
  mode: "request",
};
