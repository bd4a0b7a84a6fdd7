import type { Millis } from "~/domain/time/instant";
import { findReleasesDue } from "~/models/payment.server";
import { releasePayment } from "./release-payment.server";

const AT_ONCE = 100;

/** Releases whatever is planned for now, the longest waiting first. Gives how many. */
export async function releaseDue(now: Millis): Promise<number> {
  let released = 0;
  for (const { _id } of await findReleasesDue(now, AT_ONCE)) {
    const outcome = await releasePayment({ payment: _id, now });
    if (outcome.ok && outcome.made) released += 1;
  }
  return released;
}
