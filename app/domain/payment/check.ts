import { seconds, type Millis } from "../time/instant";
import type { PaymentState } from "./status";

/** A question to the gateway on the word of somebody who waits; `answered` says whether it was told anything. */
export interface Check {
  at: Millis;
  answered: boolean;
}

/** So long nobody asks again on such a word. */
export const CHECK_RESTS = seconds(10);

/** What the last such question brought, for a page that says nothing of money that came: no payment, one that the bank has not decided about, or no answer. */
export interface CheckFound {
  at: Millis;
  found: "nothing" | "waiting" | "silent";
}

/** `since` is when the order that is waited for was opened: what was asked before says nothing of it. */
export function checkFound(last: Check | null, { state, since }: { state: PaymentState; since: Millis }): CheckFound | null {
  if (!last || last.at < since || !WAITS.has(state)) return null;
  return { at: last.at, found: !last.answered ? "silent" : state === "confirming" ? "waiting" : "nothing" };
}

const WAITS: ReadonlySet<PaymentState> = new Set(["unpaid", "failed", "confirming"]);
