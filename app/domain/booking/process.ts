import { balanceDue } from "./balance";
import { answerDeadline, BALANCE_WITHIN, completionDeadline } from "./deadlines";
import type { Actor, Booking } from "./booking";
import { releaseTime } from "./release-time";
import type { BookingMode, BookingState, Pays } from "./states";
import type { RefusalCode } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";

/** What follows from a transition, in the order it is done. Money and mail go through the booking's outbox. */
export type Effect = "free_time" | "free_hold" | "end_code" | "refund" | "earn" | "owe" | "document" | "tell_search" | "record";

/** Messages a transition sends, by reader. */
export interface Told {
  customer?: string;
  artisan?: string;
}

/** One row of the process: everything about a transition, and nothing about it anywhere else. */
export interface Transition {
  event: BookingEvent;
  from: BookingState;
  to: BookingState;
  by: readonly Actor[];
  /** Only for bookings in this mode. */
  mode?: BookingMode;
  /** Only for bookings that are paid so. */
  pays?: Pays;
  /** Why it may not happen at this moment, if so. */
  guard?: (booking: Booking, now: Millis) => RefusalCode | null;
  /** The artisan or staff must say why. */
  reasoned?: boolean;
  /** How the balance is paid from this step on. */
  settles?: Pays;
  /** What the calendar entry must hold until before the state is written: a deadline, or for good. Absent: untouched. */
  claims?: "answer" | "kept";
  /** The deadline of the new state. */
  dueAt: (booking: Booking, now: Millis) => Millis | null;
  effects: readonly Effect[];
  tells: Told;
}

const never = () => null;
const untilAnswer = (booking: Booking, now: Millis) => answerDeadline(now, booking.start);
/** A visit of a suspended artisan waits for people: its time must not pay him. */
const untilCompletion = (booking: Booking) => (booking.artisanSuspended ? null : completionDeadline(booking));
/** The same from the moment at which its balance is paid, which may be later than the visit would have waited. */
const untilSettled = (booking: Booking, now: Millis) => (booking.artisanSuspended ? null : Math.max(now, completionDeadline({ ...booking, deposit: undefined })));
const beforeStart = (booking: Booking, now: Millis): RefusalCode | null => (now <= booking.start ? null : "too_late");
const afterStart = (booking: Booking, now: Millis): RefusalCode | null => (now >= booking.start ? null : "too_early");
const answerable = (booking: Booking, now: Millis): RefusalCode | null => (answerDeadline(now, booking.start) > now ? null : "too_late");
const artisanHere = (booking: Booking): RefusalCode | null => (booking.artisanSuspended ? "artisan_away" : null);
const paidUp = (booking: Booking): RefusalCode | null => (balanceDue(booking) > 0 ? "balance_unpaid" : null);
const owing = (booking: Booking): RefusalCode | null => (balanceDue(booking) > 0 ? null : "balance_settled");
const visited = (booking: Booking, now: Millis): RefusalCode | null => artisanHere(booking) ?? afterStart(booking, now);
const servedHere = (booking: Booking, now: Millis): RefusalCode | null => visited(booking, now) ?? paidUp(booking);
/** The clock waits for a balance as long as the two have to settle it. */
const waitedFor = (booking: Booking, now: Millis): RefusalCode | null => artisanHere(booking) ?? (now < booking.end + BALANCE_WITHIN ? paidUp(booking) : null);
/** Who was given the balance himself has made the visit. */
const takenHere = (booking: Booking, now: Millis): RefusalCode | null => owing(booking) ?? visited(booking, now);
/** A customer speaks for a visit only while the artisan himself cannot. */
const servedUnseen = (booking: Booking, now: Millis): RefusalCode | null => (booking.artisanSuspended ? (afterStart(booking, now) ?? paidUp(booking)) : "not_yours");
const beforeStartOrAway = (booking: Booking, now: Millis): RefusalCode | null => (booking.artisanSuspended ? null : beforeStart(booking, now));
/** A customer confirms a visit once, and only while its money waits for his word. */
const unconfirmed = ({ history }: Booking, now: Millis): RefusalCode | null => {
  const done = history.findLast(({ to }) => to === "completed");
  return done && now < releaseTime(done) ? null : "not_in_this_state";
};
const ended = ["free_time", "free_hold"] as const;

const paid = { pays: "online", by: ["gateway"], claims: "answer", mode: "request", guard: answerable, to: "requested", dueAt: untilAnswer, effects: ["free_hold"], tells: { customer: "request_sent", artisan: "new_request" } } as const;
const paidInstantly = { pays: "online", by: ["gateway"], claims: "kept", mode: "instant", guard: beforeStart, to: "confirmed", dueAt: untilCompletion, effects: ["free_hold"], tells: { customer: "booking_confirmed", artisan: "new_booking" } } as const;
const promised = { ...paid, event: "promise", pays: "in_person", by: ["customer"], effects: [] } as const;
const promisedInstantly = { ...paidInstantly, event: "promise", pays: "in_person", by: ["customer"], effects: [] } as const;
const lost = { event: "lose", pays: "online", by: ["gateway"], to: "lost", dueAt: never, effects: [...ended, "refund"], tells: { customer: "payment_lost" } } as const;
const cancelled = { to: "cancelled", dueAt: never, effects: [...ended, "refund", "document"] } as const;
const calledOff = { event: "call_off", by: ["staff"], reasoned: true, to: "cancelled", dueAt: never, effects: [...ended, "refund", "record"], tells: { customer: "called_off", artisan: "called_off" } } as const;
const completed = { to: "completed", dueAt: never, effects: ["free_hold", "earn", "owe", "document", "tell_search"], tells: { customer: "booking_completed", artisan: "earning_booked" } } as const;

/** The booking process. Buttons, deadlines, mails, the diagram and the exhaustive test are read from these rows. */
export const PROCESS: readonly Transition[] = [
  { event: "pay", from: "awaiting_payment", ...paid },
  { event: "pay", from: "awaiting_payment", ...paidInstantly },
  { from: "awaiting_payment", ...promised },
  { from: "awaiting_payment", ...promisedInstantly },
  { from: "awaiting_payment", ...lost },
  { event: "give_up", from: "awaiting_payment", to: "released", by: ["customer"], dueAt: never, effects: [...ended, "end_code"], tells: {} },
  { event: "expire", from: "awaiting_payment", to: "expired", by: ["clock"], dueAt: never, effects: ended, tells: { customer: "hold_expired" } },

  { event: "pay", from: "released", ...paid },
  { event: "pay", from: "released", ...paidInstantly },
  { from: "released", ...lost },
  { event: "pay", from: "expired", ...paid },
  { event: "pay", from: "expired", ...paidInstantly },
  { from: "expired", ...lost },

  { event: "accept", from: "requested", to: "confirmed", by: ["artisan"], guard: artisanHere, claims: "kept", dueAt: untilCompletion, effects: [], tells: { customer: "booking_confirmed", artisan: "visit_planned" } },
  { event: "decline", from: "requested", to: "declined", by: ["artisan"], reasoned: true, dueAt: never, effects: [...ended, "refund"], tells: { customer: "request_declined" } },
  { event: "expire", from: "requested", to: "unanswered", by: ["clock"], dueAt: never, effects: [...ended, "refund"], tells: { customer: "request_unanswered", artisan: "request_missed" } },
  { event: "cancel", from: "requested", by: ["customer"], guard: beforeStart, ...cancelled, tells: { customer: "cancelled_by_you", artisan: "cancelled_by_customer" } },
  { from: "requested", ...calledOff },

  { event: "cancel", from: "confirmed", by: ["customer"], guard: beforeStartOrAway, ...cancelled, tells: { customer: "cancelled_by_you", artisan: "cancelled_by_customer" } },
  { event: "cancel", from: "confirmed", by: ["artisan"], guard: beforeStart, reasoned: true, ...cancelled, tells: { customer: "cancelled_by_artisan", artisan: "cancelled_by_you" } },
  { from: "confirmed", ...calledOff },
  { event: "pay_balance", from: "confirmed", to: "confirmed", pays: "online", by: ["gateway"], guard: owing, settles: "online", dueAt: untilSettled, effects: [], tells: { customer: "balance_paid", artisan: "balance_arrived" } },
  { event: "take_balance", from: "confirmed", to: "confirmed", pays: "online", by: ["artisan"], guard: takenHere, settles: "in_person", dueAt: untilSettled, effects: [], tells: { customer: "balance_taken" } },
  { event: "complete", from: "confirmed", by: ["artisan"], guard: servedHere, ...completed },
  { event: "complete", from: "confirmed", by: ["customer"], guard: servedUnseen, ...completed },
  { event: "expire", from: "confirmed", by: ["clock"], guard: waitedFor, ...completed },
  { event: "confirm", from: "completed", to: "completed", pays: "online", by: ["customer"], guard: unconfirmed, dueAt: never, effects: ["earn"], tells: { artisan: "visit_confirmed" } },
];

export const EVENTS = ["pay", "promise", "lose", "give_up", "expire", "accept", "decline", "cancel", "call_off", "pay_balance", "take_balance", "complete", "confirm"] as const;
export type BookingEvent = (typeof EVENTS)[number];
