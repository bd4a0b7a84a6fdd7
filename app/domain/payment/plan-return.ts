import { days, type Millis } from "../time/instant";
import { clawbackKey, type Move, type PaymentBooks } from "./books";

/** So long staff have to send what the gateway refused to give back in another way, and what it had taken of a release waits for that. */
export const SENT_ANEW_WITHIN = days(7);

/**
 * After a refund that the gateway refused: what it had taken back of a release is planned to be released anew, as far as it was not refunded in another way by then.
 * Money that was never released stays held for the customer.
 */
export function planReturn<Books extends PaymentBooks>(books: Books, { kind, key, state }: Move, at: Millis): Books {
  const taken = kind === "refund" && state === "failed" ? books.moves.find((move) => move.key === clawbackKey(key)) : undefined;
  return taken ? { ...books, planned: { amount: (books.planned?.amount ?? 0) + taken.amount, at: at + SENT_ANEW_WITHIN } } : books;
}
