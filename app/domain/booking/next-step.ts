import type { Paise } from "~/domain/money";
import type { PaymentState } from "~/domain/payment/status";
import type { Millis } from "~/domain/time/instant";
import { balanceDue } from "./balance";
import type { Booking } from "./booking";
import { splitPaid } from "./division";
import type { Relation } from "./relation";
import { allowedEvents } from "./transition";

/** What a party can do next; the first is the one that stands out. Those that are events of the process appear only when it allows them. */
export type NextAction = "pay" | "promise" | "pay_balance" | "take_balance" | "try_again" | "check_again" | "pay_again" | "give_up" | "accept" | "decline" | "complete" | "confirm" | "cancel" | "review" | "book_again" | "find_others";

/** The sentence that says how things stand: the message `booking.next.<heading>`. */
export type NextHeading =
  | "pay"
  | "promise"
  | "asking_bank"
  | "settling"
  | "payment_failed"
  | "waiting_answer"
  | "visit_home"
  | "visit_workshop"
  | "visit_video"
  | "visit_now"
  | "visit_over"
  | "balance_due"
  | "artisan_away"
  | "artisan_away_over"
  | "review"
  | "reviewed"
  | "released"
  | "expired"
  | "unfinished"
  | "late_money"
  | "declined"
  | "unanswered"
  | "cancelled_by_you"
  | "cancelled_by_artisan"
  | "called_off"
  | "lost"
  | "shop_unpaid"
  | "shop_unfinished"
  | "shop_answer"
  | "shop_visit_home"
  | "shop_visit_workshop"
  | "shop_visit_video"
  | "shop_close"
  | "shop_balance"
  | "shop_earned"
  | "shop_done"
  | "shop_not_paid"
  | "shop_declined"
  | "shop_missed"
  | "shop_cancelled_by_you"
  | "shop_cancelled_by_customer"
  | "shop_called_off"
  | "shop_lost";

/** The number people act on: time left until a deadline, the start of the visit, or money in paise. */
export type NextNumber = { kind: "left"; until: Millis } | { kind: "until"; until: Millis } | { kind: "start"; start: Millis } | { kind: "money"; amount: Paise };

export interface NextStep {
  heading: NextHeading;
  tone: "ok" | "wait" | "stop" | null;
  number: NextNumber | null;
  actions: NextAction[];
}

export interface Circumstances {
  now: Millis;
  money: PaymentState;
  /** How the paying of its balance stands, where it has one. */
  balance?: PaymentState;
  reviewed: boolean;
  /** Whether the artisan takes bookings: neither paused nor suspended, with something to book. */
  bookable: boolean;
}

/** How a booking stands for one of its parties and what he can do now. `booking` is as it truly stands at `now`, lapsed deadlines applied. */
export function nextStep(booking: Booking, relation: Relation, circumstances: Circumstances): NextStep {
  const { actions, ...step } = relation === "customer" ? forCustomer(booking, circumstances) : forArtisan(booking, circumstances);
  const allowed: readonly string[] = allowedEvents(booking, relation, circumstances.now);
  const possible = actions.filter((action) => !EVENT_ACTIONS.has(action) || allowed.includes(action));
  return { ...step, actions: possible.map((action) => (action === "book_again" && !circumstances.bookable ? "find_others" : action)) };
}

const EVENT_ACTIONS: ReadonlySet<NextAction> = new Set(["promise", "give_up", "accept", "decline", "take_balance", "complete", "confirm", "cancel"]);

const step = (heading: NextHeading, tone: NextStep["tone"], number: NextNumber | null, ...actions: NextAction[]): NextStep => ({ heading, tone, number, actions });
const left = ({ dueAt }: Booking): NextNumber | null => (dueAt === null ? null : { kind: "left", until: dueAt });
/** What can be done about a balance that is not paid: it is paid, or the bank is waited for. */
const paying = (booking: Booking, balance: PaymentState): NextAction[] => (balanceDue(booking) === 0 ? [] : balance === "confirming" || balance === "paid" ? ["check_again"] : ["pay_balance"]);
const back = ({ refund }: Booking): NextNumber | null => (refund && refund.amount > 0 ? { kind: "money", amount: refund.amount } : null);

function forCustomer(booking: Booking, { now, money, balance = "unpaid", reviewed }: Circumstances): NextStep {
  switch (booking.state) {
    case "awaiting_payment":
      if (booking.pays === "in_person") return step("promise", "wait", left(booking), "promise", "give_up");
      if (money === "failed") return step("payment_failed", "stop", left(booking), "try_again", "give_up");
      if (money === "unpaid") return step("pay", "wait", left(booking), "pay", "give_up");
      return money === "confirming" ? step("asking_bank", "wait", null, "check_again", "pay_again") : step("settling", "ok", null, "check_again");
    case "requested":
      return step("waiting_answer", "wait", booking.dueAt === null ? null : { kind: "until", until: booking.dueAt }, "cancel");
    case "confirmed":
      if (booking.artisanSuspended) return now >= booking.start ? step("artisan_away_over", "stop", null, ...paying(booking, balance), "complete", "cancel") : step("artisan_away", "stop", { kind: "start", start: booking.start }, "cancel");
      if (now >= booking.end) return balanceDue(booking) > 0 ? step("balance_due", "wait", { kind: "money", amount: balanceDue(booking) }, ...paying(booking, balance)) : step("visit_over", "ok", null);
      return now >= booking.start ? step("visit_now", "ok", null, ...paying(booking, balance)) : step(`visit_${booking.place}`, "ok", { kind: "start", start: booking.start }, ...paying(booking, balance), "cancel");
    case "completed":
      return reviewed ? step("reviewed", "ok", null, "confirm", "book_again") : step("review", "ok", null, "confirm", "review", "book_again");
    case "released":
    case "expired":
      if (booking.pays === "in_person") return step(booking.state === "released" ? "released" : "unfinished", null, null, "book_again");
      return money === "unpaid" || money === "failed" ? step(booking.state, null, null, "book_again") : step("late_money", "wait", null, "check_again");
    case "cancelled":
      if (endedBy(booking) === "staff") return step("called_off", "stop", back(booking), "find_others");
      return step(endedBy(booking) === "artisan" ? "cancelled_by_artisan" : "cancelled_by_you", "stop", back(booking), "book_again");
    default:
      return step(booking.state, "stop", back(booking), "book_again");
  }
}

function forArtisan(booking: Booking, { now }: Circumstances): NextStep {
  switch (booking.state) {
    case "awaiting_payment":
      return booking.pays === "in_person" ? step("shop_unfinished", "wait", left(booking)) : step("shop_unpaid", "wait", left(booking));
    case "requested":
      return step("shop_answer", "wait", left(booking), "accept", "decline");
    case "confirmed":
      if (now >= booking.start && balanceDue(booking) > 0) return step("shop_balance", "wait", { kind: "money", amount: balanceDue(booking) }, "take_balance");
      return now >= booking.start ? step("shop_close", "wait", null, "complete") : step(`shop_visit_${booking.place}`, "ok", { kind: "start", start: booking.start }, "cancel");
    case "completed":
      if (booking.pays === "in_person") return step("shop_done", "ok", { kind: "money", amount: booking.total });
      return step("shop_earned", "ok", { kind: "money", amount: splitPaid(booking).artisan });
    case "released":
    case "expired":
      return step(booking.pays === "in_person" ? "shop_unfinished" : "shop_not_paid", null, null);
    case "declined":
      return step("shop_declined", null, null);
    case "unanswered":
      return step("shop_missed", "stop", null);
    case "cancelled":
      if (endedBy(booking) === "staff") return step("shop_called_off", "stop", null);
      return step(endedBy(booking) === "artisan" ? "shop_cancelled_by_you" : "shop_cancelled_by_customer", "stop", null);
    case "lost":
      return step("shop_lost", null, null);
  }
}

const endedBy = ({ history }: Booking) => history.at(-1)?.actor;
