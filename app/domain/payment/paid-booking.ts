import { OBJECTION } from "../booking/release-time";
import type { BookingState, Pays } from "../booking/states";
import { sumPaise, type Paise } from "../money";
import type { LineItem } from "../pricing/line-item";
import { splitOf } from "../pricing/split";
import type { Millis } from "../time/instant";
import { keptReceipt, type MoveKind, type PaymentBooks } from "./books";

/** What has to be known of a booking to say what should have become of its money. */
export interface EndedBooking {
  _id: string;
  state: BookingState;
  pays: Pays;
  total: Paise;
  refund: { amount: Paise } | null;
}

/** Where the whole of a paid booking's money belongs: back to the customer, earned, or still held. */
interface Owed {
  refund: Paise;
  earned: Paise;
}

/**
 * Compares a booking's state with its payment at `now`: a sentence that says what does not fit, or null. `books` is null when nothing was ordered.
 * What was earned is released, or planned to be within the customer's time to object; a refund by staff takes from it.
 */
export function paymentProblem(booking: EndedBooking, books: PaymentBooks | null, now: Millis): string | null {
  const receipt = books && keptReceipt(books);
  if (booking.pays === "in_person") return books ? `booking ${booking._id} is paid in person and has a payment` : null;
  const owed = owedIn(booking);
  if (!receipt) return owed ? `booking ${booking._id} is ${booking.state} and was never paid` : null;
  if (!owed) return `booking ${booking._id} is ${booking.state} and its money is in limbo`;
  const moved = (kind: MoveKind): Paise => sumPaise(books.moves.filter((move) => move.kind === kind && move.state !== "failed" && move.gatewayPayment === receipt.id).map(({ amount }) => amount));
  const refunded = moved("refund");
  const byStaff = owed.earned > 0 ? Math.max(0, refunded - owed.refund) : 0;
  const released = moved("release") - moved("clawback");
  const planned = books.planned && books.planned.at <= now + OBJECTION ? Math.min(books.planned.amount, receipt.amount - refunded) : 0;
  const say = (what: string, is: Paise, should: Paise): string | null => (is === should ? null : `booking ${booking._id} is ${booking.state}: ${what} is ${is} and should be ${should}`);
  return say("refund", refunded - byStaff, owed.refund) ?? say("release", released + planned, owed.earned - byStaff);
}

/** Compares a booking with what its artisan owes for it, in paise: once it is done and was paid in person, the commission and the tax on it; else nothing. */
export function debtProblem({ _id, state, pays, items }: Pick<EndedBooking, "_id" | "state" | "pays"> & { items: readonly LineItem[] }, owes: Paise): string | null {
  const { platform, tax } = splitOf(items);
  const should = pays === "in_person" && state === "completed" ? platform + tax : 0;
  return owes === should ? null : `booking ${_id} is ${state}, paid ${pays}: its artisan owes ${owes} for it and should owe ${should}`;
}

/** Null for states that no money belongs to. */
function owedIn({ state, total, refund }: EndedBooking): Owed | null {
  switch (state) {
    case "awaiting_payment":
    case "released":
    case "expired":
      return null;
    case "requested":
    case "confirmed":
      return { refund: 0, earned: 0 };
    case "completed":
      return { refund: 0, earned: total };
    default: {
      const back = refund?.amount ?? total;
      return { refund: back, earned: total - back };
    }
  }
}
