import { days, type Millis } from "~/domain/time/instant";
import { dateOf, INDIA, monthOf } from "~/domain/time/zone";
import { askForStatements } from "./ask-for-statements.server";

let known: string | null = null;

/** Asks for statements as soon as a month is over by a day, also when the demo clock leaps over it; the schedule of each day asks for what no process saw end. `now` is business time. */
export async function sweepStatements(now: Millis): Promise<void> {
  const month = monthOf(dateOf(now - days(1), INDIA));
  const turned = known !== null && known !== month;
  if (turned) await askForStatements(now);
  known = month;
}
