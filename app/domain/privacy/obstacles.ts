import { availableOn, keptReceipt, setApart, type PaymentBooks } from "../payment/books";
import type { Millis } from "../time/instant";

/** Whether money of an order is still with us: set apart, on its way back, or paid and neither refunded nor released. */
export function holdsMoney(books: Pick<PaymentBooks, "receipts" | "moves">): boolean {
  const kept = keptReceipt(books);
  return setApart(books).length > 0 || (kept !== null && availableOn(books, kept) > 0) || books.moves.some(({ kind, state }) => kind === "refund" && (state === "reserved" || state === "sent"));
}

/**
 * What keeps an account from being closed: visits still to come, and money that is not where it belongs yet, bookings by id and by what people call them;
 * and until when an address changed of late can be taken back, since whoever changed it may be a thief. Business time.
 */
export interface Obstacles {
  running: { id: string; reference: string }[];
  money: { id: string; reference: string }[];
  addressRests: Millis | null;
}

export const isFree = ({ running, money, addressRests }: Obstacles): boolean => running.length === 0 && money.length === 0 && addressRests === null;
