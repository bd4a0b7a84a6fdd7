import { setTimeout as sleep } from "node:timers/promises";
import { seconds } from "~/domain/time/instant";
import { isIdle } from "./idle.server";
import { wakeRelay } from "./wake.server";

/** Waits until sweep, outboxes and jobs are empty, at most half a minute. False when something still waits. */
export async function settleDown(most = seconds(30)): Promise<boolean> {
  const end = Date.now() + most;
  while (Date.now() < end) {
    wakeRelay();
    if (await isIdle()) return true;
    await sleep(50);
  }
  return false;
}
