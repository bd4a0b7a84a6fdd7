import { depositOf, paidOnline } from "../booking/balance";
import type { BalancePaid } from "../booking/booking";
import { splitTaken } from "../booking/division";
import { OBJECTION } from "../booking/release-time";
import type { BookingState, Pays } from "../booking/states";
import { sumPaise, type Paise } from "../money";
import type { LineItem } from "../pricing/line-item";
import { splitOf, type Split } from "../pricing/split";
import type { Millis } from "../time/instant";
import { givenByBank } from "./dispute";
import { keptReceipt, partOf, type MoveKind, type OrderPart, type PaymentBooks } from "./books";

/** What has to be known of a booking to say what should have become of its money. */
export interface EndedBooking {
  _id: string;
  state: BookingState;
  pays: Pays;
  total: Paise;
  deposit?: Paise | undefined;
  balance?: BalancePaid | null | undefined;
  refund: { amount: Paise; ofBalance?: Paise | undefined } | null;
  /** What goes back still waits for a second member of staff. */
  waits?: boolean | undefined;
}

/** Where the whole of a paid booking's money belongs: back to the customer, earned, or still held. */
interface Owed {
  refund: Paise;
  earned: Paise;
}

/**
 * Compares a booking's state with its orders at `now`: a sentence that says what does not fit, or null. `books` has nothing of what was never ordered.
 * What was earned is released, or planned to be within the customer's time to object; a refund by staff takes from it, and so does one that the bank made, at any time.
 */
export function paymentProblem(booking: EndedBooking, books: Partial<Record<OrderPart, PaymentBooks | null>>, now: Millis): string | null {
  if (booking.pays === "in_person") return books.first || books.balance ? `booking ${booking._id} is paid in person and has a payment` : null;
  const first = books.first ?? null;
  const owed = owedIn(booking);
  if (!first || !keptReceipt(first)) return owed ? `booking ${booking._id} is ${booking.state} and was never paid` : null;
  if (!owed) return `booking ${booking._id} is ${booking.state} and its money is in limbo`;
  return movesProblem(booking, first, owed.first, now) ?? balanceProblem(booking, books.balance ?? null, owed.balance, now);
}

/** The order of a balance: paid when the booking says so, and else given back to the last paisa. */
function balanceProblem(booking: EndedBooking, books: PaymentBooks | null, owed: Owed, now: Millis): string | null {
  const kept = books && keptReceipt(books);
  if (booking.balance?.how === "online") return kept ? movesProblem(booking, books, owed, now) : `booking ${booking._id} says that its balance was paid online and it was not`;
  return kept ? movesProblem(booking, books, { refund: kept.amount, earned: 0 }, now) : null;
}

function movesProblem(booking: EndedBooking, books: PaymentBooks, owed: Owed, now: Millis): string | null {
  const receipt = keptReceipt(books);
  if (!receipt) return null;
  const moved = (kind: MoveKind): Paise => sumPaise(books.moves.filter((move) => move.kind === kind && move.state !== "failed" && move.gatewayPayment === receipt.id).map(({ amount }) => amount));
  const refunded = moved("refund");
  const beyond = Math.max(0, refunded - owed.refund);
  const taken = owed.earned > 0 ? beyond : Math.min(beyond, givenByBank(books));
  const waiting = booking.waits ? Math.max(0, owed.refund - refunded) : 0;
  const released = moved("release") - moved("clawback");
  const again = moved("release") > 0;
  const planned = books.planned && (again || books.planned.at <= now + OBJECTION) ? Math.min(books.planned.amount, receipt.amount - refunded) : 0;
  const say = (what: string, is: Paise, should: Paise): string | null => (is === should ? null : `booking ${booking._id} is ${booking.state}: ${partOf(books) === "balance" ? "of its balance, " : ""}${what} is ${is} and should be ${should}`);
  return say("refund", refunded + waiting - taken, owed.refund) ?? say("release", released + planned, Math.max(0, owed.earned - taken));
}

/** Compares a booking with what its artisan owes for it, in paise: once it is done, the commission and the tax on what he was paid in person; else nothing. */
export function debtProblem(booking: Pick<EndedBooking, "_id" | "state" | "pays" | "total" | "deposit" | "balance"> & { items: readonly LineItem[] }, owes: Paise): string | null {
  const { _id, state, pays } = booking;
  const { platform, tax } = owedSplit(booking);
  const should = state === "completed" ? platform + tax : 0;
  return owes === should ? null : `booking ${_id} is ${state}, paid ${pays}: its artisan owes ${owes} for it and should owe ${should}`;
}

/** How the part of a booking's price is divided that the artisan is paid himself: he owes of it what is not his. */
export const owedSplit = (booking: Pick<EndedBooking, "pays" | "total" | "deposit" | "balance"> & { items: readonly LineItem[] }): Split => (booking.pays === "in_person" ? splitOf(booking.items) : splitTaken(booking));

/** What belongs where of each order of a paid booking; null for states that no money belongs to. */
function owedIn(booking: EndedBooking): Record<OrderPart, Owed> | null {
  const { state, refund } = booking;
  const paid = paidOnline(booking);
  switch (state) {
    case "awaiting_payment":
    case "released":
    case "expired":
      return null;
    case "requested":
    case "confirmed":
      return { first: { refund: 0, earned: 0 }, balance: { refund: 0, earned: 0 } };
    case "completed":
      return { first: { refund: 0, earned: paid.first }, balance: { refund: 0, earned: paid.balance } };
    default: {
      const ofBalance = refund ? (refund.ofBalance ?? 0) : paid.balance;
      const ofFirst = refund ? refund.amount - ofBalance : depositOf(booking);
      return { first: { refund: ofFirst, earned: paid.first - ofFirst }, balance: { refund: ofBalance, earned: paid.balance - ofBalance } };
    }
  }
}
