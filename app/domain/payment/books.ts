import { sumPaise, type Paise } from "../money";
import type { Millis } from "../time/instant";

/** A payment attempt as the gateway shows it. `fee` includes the tax on it. */
export interface SeenPayment {
  id: string;
  amount: Paise;
  currency: string;
  state: "created" | "authorized" | "captured" | "failed";
  method: string;
  fee: Paise;
  failure: string | null;
  at: Millis;
}

/**
 * What a captured attempt is to us: the one that pays the order, a second one that goes straight back,
 * or one of another amount or currency, which pays for nothing until staff decide.
 */
export type Meaning = "kept" | "surplus" | "quarantined";

export interface Receipt extends SeenPayment {
  meaning: Meaning | null;
}

export type MoveKind = "refund" | "release";

/**
 * Money promised to somebody. It counts against what was captured from the moment it is reserved;
 * only a failed move gives its amount free again.
 */
export interface Move {
  /** Unique in the payment: the same decision asked for twice is one move. */
  key: string;
  /** What the gateway is told as the idempotency key; stored before the first call. */
  vendorKey: string;
  kind: MoveKind;
  amount: Paise;
  state: "reserved" | "sent" | "processed" | "failed";
  reason: string;
  gatewayPayment: string;
  gatewayRefund: string | null;
  bankReference: string | null;
  at: Millis;
  settledAt: Millis | null;
}

/** What a payment document knows about the money of one order. */
export interface PaymentBooks {
  _id: string;
  booking: string;
  amount: Paise;
  currency: string;
  /** Everything captured in the asked currency and amount: kept and surplus. */
  captured: Paise;
  receipts: Receipt[];
  moves: Move[];
}

const counts = (move: Move): boolean => move.state !== "failed";

/** Promised or gone: refunds, releases and reserves of the order, or of one of its receipts. */
export const committed = ({ moves }: Pick<PaymentBooks, "moves">, gatewayPayment?: string): Paise =>
  sumPaise(moves.filter((move) => counts(move) && (gatewayPayment === undefined || move.gatewayPayment === gatewayPayment)).map((move) => move.amount));

/** What a captured receipt still has to give. */
export const availableOn = (books: Pick<PaymentBooks, "moves">, receipt: Receipt): Paise => (receipt.state === "captured" ? receipt.amount - committed(books, receipt.id) : 0);

/** Captured money of another amount or currency than was asked, as far as it is still with us. It pays for nothing; staff decide. */
export const setApart = (books: Pick<PaymentBooks, "receipts" | "moves">): Receipt[] => books.receipts.filter((receipt) => receipt.meaning === "quarantined" && availableOn(books, receipt) > 0);

/** The receipt that pays for the booking, once there is one. */
export const keptReceipt = ({ receipts }: Pick<PaymentBooks, "receipts">): Receipt | null => receipts.find((receipt) => receipt.meaning === "kept") ?? null;
