import { sumPaise, type Paise } from "../money";
import { clawbackKey, movedIn, type PaymentBooks } from "./books";
import { dividedBetween } from "./divide";

/** What refunds that wait for a freeze to end took already of the artisan's part of a release, and is asked of him when they begin. */
export function waitingPart(books: PaymentBooks): Paise {
  const waiting = new Set(books.moves.filter(({ kind, state }) => kind === "refund" && state === "frozen").map(({ key }) => clawbackKey(key)));
  const taken = sumPaise(books.moves.filter(({ key }) => waiting.has(key)).map(({ amount }) => amount));
  const left = movedIn(books, "release") - movedIn(books, "clawback");
  return taken === 0 ? 0 : dividedBetween(books, left + taken, left).artisan;
}
