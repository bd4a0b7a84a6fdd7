import { advanceDemoOffset } from "~/models/clock.server";
import { setClock } from "./business-now.server";
import type { Millis } from "~/domain/time/instant";

/** Moves the demo clock forward. There is no way back: what has lapsed stays lapsed. */
export async function advanceClock(by: Millis): Promise<void> {
  if (by < 0) throw new Error("The demo clock only runs forward");
  setClock({ demo: await advanceDemoOffset(by) });
}
