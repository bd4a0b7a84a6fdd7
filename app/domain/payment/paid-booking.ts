import type { BookingState } from "../booking/states";
import { sumPaise, type Paise } from "../money";
import { keptReceipt, type MoveKind, type PaymentBooks } from "./books";

/** What has to be known of a booking to say what should have become of its money. */
export interface EndedBooking {
  _id: string;
  state: BookingState;
  total: Paise;
  refund: { amount: Paise } | null;
}

/** Where the whole of a paid booking's money belongs: back to the customer, released, or still held. */
interface Owed {
  refund: Paise;
  release: Paise;
}

/** Compares a booking's state with its payment: a sentence that says what does not fit, or null. `books` is null when nothing was ordered. */
export function paymentProblem(booking: EndedBooking, books: PaymentBooks | null): string | null {
  const receipt = books && keptReceipt(books);
  const owed = owedIn(booking);
  if (!receipt) return owed ? `booking ${booking._id} is ${booking.state} and was never paid` : null;
  if (!owed) return `booking ${booking._id} is ${booking.state} and its money is in limbo`;
  const moved = (kind: MoveKind): Paise => sumPaise(books.moves.filter((move) => move.kind === kind && move.state !== "failed" && move.gatewayPayment === receipt.id).map(({ amount }) => amount));
  for (const kind of ["refund", "release"] as const) {
    if (moved(kind) !== owed[kind]) return `booking ${booking._id} is ${booking.state}: ${kind} is ${moved(kind)} and should be ${owed[kind]}`;
  }
  return null;
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
      return { refund: 0, release: 0 };
    case "completed":
      return { refund: 0, release: total };
    default: {
      const back = refund?.amount ?? total;
      return { refund: back, release: total - back };
    }
  }
}
