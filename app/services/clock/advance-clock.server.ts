import { advanceDemoOffset } from "~/models/clock.server";
import { tellAll } from "~/services/feed/tell-all.server";
import type { Millis } from "~/domain/time/instant";

/** Moves the demo clock of every process forward. There is no way back: what has lapsed stays lapsed. */
export async function advanceClock(by: Millis): Promise<void> {
  if (by < 0) throw new Error("The demo clock only runs forward");
  await advanceDemoOffset(by);
  await tellAll("clock", "demo");
}
