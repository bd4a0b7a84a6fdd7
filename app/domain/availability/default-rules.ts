import type { AvailabilityRules } from "./hours";

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
