import { availableOn, keptReceipt, setApart, type PaymentBooks } from "../payment/books";

/** Whether money of an order is still with us: set apart, on its way back, or paid and neither refunded nor released. */
export function holdsMoney(books: Pick<PaymentBooks, "receipts" | "moves">): boolean {
  const kept = keptReceipt(books);
  return setApart(books).length > 0 || (kept !== null && availableOn(books, kept) > 0) || books.moves.some(({ kind, state }) => kind === "refund" && (state === "reserved" || state === "sent"));
}

/** What keeps an account from being closed: visits still to come, and money that is not where it belongs yet. Bookings by id and by what people call them. */
export interface Obstacles {
  running: { id: string; reference: string }[];
  money: { id: string; reference: string }[];
}

export const isFree = ({ running, money }: Obstacles): boolean => running.length === 0 && money.length === 0;
