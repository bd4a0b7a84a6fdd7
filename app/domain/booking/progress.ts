import type { Millis } from "~/domain/time/instant";
import type { Booking } from "./booking";

/** One part of a booking's way: what it is, whether it is behind, and when it was or will be. */
export interface ProgressPart {
  part: "pay" | "answer" | "visit" | "review";
  done: boolean;
  at: Millis | null;
}

/** The way of a booking that is still going or was served, in order; who pays in person has nothing to pay on it. The first part not done is where it stands. Empty for one that ended otherwise. */
export function progressOf(booking: Booking, reviewed: boolean): ProgressPart[] {
  const { state, history, mode, pays, dueAt, start } = booking;
  if (!["awaiting_payment", "requested", "confirmed", "completed"].includes(state)) return [];
  const at = (event: string): Millis | null => history.findLast((line) => line.event === event)?.at ?? null;
  const paid = state !== "awaiting_payment";
  const agreed = state === "confirmed" || state === "completed";
  const answer: ProgressPart[] = mode === "request" ? [{ part: "answer", done: agreed, at: agreed ? at("accept") : state === "requested" ? dueAt : null }] : [];
  const pay: ProgressPart[] = pays === "online" ? [{ part: "pay", done: paid, at: paid ? at("pay") : dueAt }] : [];
  return [
    ...pay,
    ...answer,
    { part: "visit", done: state === "completed", at: start },
    { part: "review", done: reviewed, at: null },
  ];
}
