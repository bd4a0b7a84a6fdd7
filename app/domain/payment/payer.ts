import { keptReceipt, type Receipt } from "./books";

/** Who paid for a booking: its customer; somebody else, by the link that he sent; or either of them, since nobody said which. */
export const PAYERS = ["customer", "other", "either"] as const;
export type Payer = (typeof PAYERS)[number];

interface PaidOrder {
  receipts: readonly Receipt[];
  /** A link was made that somebody else can pay it by. */
  shared?: boolean | undefined;
}

/** Who paid an attempt. Where no link was ever made nobody but the customer could. */
export const payerOfReceipt = ({ by }: Pick<Receipt, "by">, shared: boolean): Payer => (by === "link" ? "other" : by === "customer" || !shared ? "customer" : "either");

/** Who paid for all that was kept of these orders; several people are "either". Nothing paid is the customer's to pay. */
export function payerOf(orders: readonly PaidOrder[]): Payer {
  const payers = new Set(orders.flatMap(({ receipts, shared = false }) => {
    const kept = keptReceipt({ receipts: [...receipts] });
    return kept ? [payerOfReceipt(kept, shared)] : [];
  }));
  const [one = "customer"] = payers;
  return payers.size > 1 ? "either" : one;
}
