import { Cron } from "croner";
import type { Millis } from "~/domain/time/instant";
import type { Schedule } from "./port";

/** The moments of a schedule after `from` and up to `to`, on Indian time; the last ten at most. */
export function dueMoments({ cron }: Schedule, from: Millis, to: Millis): Millis[] {
  return new Cron(cron, { timezone: "Asia/Kolkata", paused: true })
    .previousRuns(10, new Date(to + 1))
    .map((moment) => moment.getTime())
    .filter((moment) => moment > from && moment <= to)
    .sort((a, b) => a - b);
}
