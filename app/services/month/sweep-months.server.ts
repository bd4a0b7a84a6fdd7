import { jobs } from "~/adapters/jobs/index.server";
import type { Millis } from "~/domain/time/instant";
import { dateOf, INDIA, monthOf } from "~/domain/time/zone";
import { REST } from "./close-months.server";

let known: string | null = null;

/** Asks for the closing of months as soon as one has rested, also when the demo clock leaps over that; the schedule of each day asks for what no process saw end. `now` is business time. */
export async function sweepMonths(now: Millis): Promise<void> {
  const month = monthOf(dateOf(now - REST, INDIA));
  const turned = known !== null && known !== month;
  if (turned) await jobs().enqueue({ name: "close_months", payload: {}, key: `close-months-${month}`, runAt: Date.now() });
  known = month;
}
