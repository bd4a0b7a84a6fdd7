import { sumPaise, type Paise } from "../money";
import { refuse, type Outcome, type RefusalCode } from "../refusal";
import type { Millis } from "../time/instant";
import type { RefundReason } from "./staff-refund";

/**
 * A refund that a member of staff asked for. open: a second member has to say yes; approved: it is carried out next; refused: the second said no;
 * done: the money is promised; failed: it could not be, for `failure`.
 */
export interface RefundRequest {
  /** The id of the form that asked, and the key of the refund. */
  id: string;
  amount: Paise;
  reason: RefundReason;
  words: string;
  by: string;
  at: Millis;
  state: "open" | "approved" | "refused" | "done" | "failed";
  /** The second member, and what he said to a no; null where none was needed or none has decided. */
  decidedBy: string | null;
  decidedAt: Millis | null;
  answer: string;
  failure: RefusalCode | null;
  /** The booking was called off and its customer was told that all comes back: nobody may say no. Missing: it was not. */
  owed?: boolean | undefined;
  /** What of one that failed was promised all the same, of one of the booking's orders, in paise; missing: nothing. */
  given?: Paise | undefined;
}

export type WantedRequest = Pick<RefundRequest, "id" | "amount" | "reason" | "words" | "by" | "at" | "owed">;

/** What was given back, or is about to be, on the word of one member alone. */
const aloneSoFar = (requests: readonly RefundRequest[]): Paise => sumPaise(requests.filter(({ decidedBy }) => decidedBy === null).map(({ state, amount, given = 0 }) => (state === "approved" || state === "done" ? amount : given)));

/**
 * Asks for a refund of a booking: approved at once as long as all that was refunded without a second member stays within `alone`, else open.
 * Many small ones count like a large one. Asked for again under its id it changes nothing.
 * Refuses with `more_than_captured` for 0 or more than `left`.
 */
export function askRefund(requests: readonly RefundRequest[], wanted: WantedRequest, { left, alone }: { left: Paise; alone: Paise }): Outcome<{ requests: readonly RefundRequest[]; request: RefundRequest }> {
  const earlier = requests.find(({ id }) => id === wanted.id);
  if (earlier) return { ok: true, requests, request: earlier };
  if (wanted.amount === 0 || wanted.amount > left) return refuse("more_than_captured");
  const state = aloneSoFar(requests) + wanted.amount > alone ? "open" : "approved";
  const request: RefundRequest = { ...wanted, state, decidedBy: null, decidedAt: null, answer: "", failure: null };
  return { ok: true, requests: [...requests, request], request };
}

export interface RefundDecision {
  id: string;
  by: string;
  yes: boolean;
  answer: string;
  at: Millis;
}

/**
 * A second member approves or refuses an open request. Refuses with `not_found`, `second_colleague` for whoever asked,
 * `refund_owed` for a no to what the customer was told he gets, `reason_needed` for a no without words, `changed_meanwhile` once it is decided; the same yes or no of the same member again changes nothing.
 */
export function decideRefund(requests: readonly RefundRequest[], { id, by, yes, answer, at }: RefundDecision): Outcome<{ requests: readonly RefundRequest[]; request: RefundRequest }> {
  const asked = requests.find((request) => request.id === id);
  if (!asked) return refuse("not_found");
  if (asked.by === by) return refuse("second_colleague");
  if (asked.state !== "open") return asked.decidedBy === by && (asked.state !== "refused") === yes ? { ok: true, requests, request: asked } : refuse("changed_meanwhile");
  if (!yes && asked.owed) return refuse("refund_owed");
  if (!yes && answer === "") return refuse("reason_needed");
  return changed(requests, { ...asked, state: yes ? "approved" : "refused", decidedBy: by, decidedAt: at, answer: yes ? "" : answer });
}

/** Writes down what came of an approved request, and what of one that failed was promised all the same; one that is settled already stays as it is. */
export function settleRefund(requests: readonly RefundRequest[], id: string, failure: RefusalCode | null, given: Paise = 0): readonly RefundRequest[] {
  const asked = requests.find((request) => request.id === id);
  return asked?.state === "approved" ? changed(requests, { ...asked, state: failure ? "failed" : "done", failure, ...(failure && given > 0 ? { given } : {}) }).requests : requests;
}

const changed = (requests: readonly RefundRequest[], request: RefundRequest) => ({ ok: true as const, requests: requests.map((each) => (each.id === request.id ? request : each)), request });

/** Since when the oldest open request waits; null when none does. */
export function openSince(requests: readonly RefundRequest[]): Millis | null {
  const moments = requests.filter(({ state }) => state === "open").map(({ at }) => at);
  return moments.length > 0 ? Math.min(...moments) : null;
}
