import { sumPaise, type BasisPoints, type Paise } from "../money";

/** Who pays or receives a line: the customer pays, the other three receive. */
export type Party = "customer" | "artisan" | "platform" | "tax";

export type LineCode = "service" | "earning" | "commission" | "commission_gst";

/** What a line was reckoned from: a price taken so many times, or a share. */
export type Basis = { unitAmount: Paise; quantity: number } | { bps: BasisPoints };

/** One line of a price, frozen on the booking. */
export interface LineItem {
  code: LineCode;
  basis: Basis;
  for: Party;
  amount: Paise;
}

/** What one party pays or receives, as the sum of his lines. */
export const sumFor = (items: readonly LineItem[], party: Party): Paise => sumPaise(items.filter((item) => item.for === party).map((item) => item.amount));

/** Whether what the customer pays is exactly what the others receive. */
export const addsUp = (items: readonly LineItem[]): boolean => sumFor(items, "customer") === sumFor(items, "artisan") + sumFor(items, "platform") + sumFor(items, "tax");
