import { sumPaise, type Paise } from "../money";
import type { Rates, Split } from "../pricing/split";
import type { Millis } from "../time/instant";
import type { Share } from "./share";

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
  /** Whose button led to it: the customer's own, or the link that he sent; missing or null: nobody said. */
  by?: "customer" | "link" | null | undefined;
}

/**
 * What a captured attempt is to us: the one that pays the order, a second one that goes straight back,
 * or one of another amount or currency, which pays for nothing until staff decide.
 */
export type Meaning = "kept" | "surplus" | "quarantined";

export interface Receipt extends SeenPayment {
  meaning: Meaning | null;
}

/** A refund goes back to the customer, a release divides what was earned; a clawback takes part of a release back for a refund. */
export type MoveKind = "refund" | "release" | "clawback";

/**
 * Money promised to somebody. It counts against what was captured from the moment it is reserved;
 * only a failed move gives its amount free again. A frozen refund waits for the last freeze to end.
 */
export interface Move {
  /** Unique in the payment: the same decision asked for twice is one move. */
  key: string;
  /** What the gateway is told as the idempotency key; stored before the first call. */
  vendorKey: string;
  kind: MoveKind;
  amount: Paise;
  state: "frozen" | "reserved" | "sent" | "processed" | "failed";
  reason: string;
  gatewayPayment: string;
  gatewayRefund: string | null;
  bankReference: string | null;
  at: Millis;
  settledAt: Millis | null;
}

/** Why money is neither released nor refunded for now: a dispute, a chargeback, a doubt. */
export interface Freeze {
  key: string;
  reason: string;
  at: Millis;
  /** How much of the order it found, in paise; missing: nobody said. */
  amount?: Paise | undefined;
  /** The last moment of the day on which it is looked at again; missing: 30 days after it was set. */
  until?: Millis | undefined;
  /** Id of the member of staff who set it; missing: nobody did. */
  by?: string | undefined;
  /** When the artisan's share was let go, where the freeze came after that: it holds refunds, and what was let go it does not. Missing or null: it holds everything. */
  letGoAt?: Millis | null | undefined;
}

/** When what was earned is to be released, and how much of it at most. */
export interface PlannedRelease {
  amount: Paise;
  at: Millis;
}

/** What a payment document knows about the money of one order. */
export interface PaymentBooks {
  _id: string;
  booking: string;
  artisan: string;
  /** The artisan's linked account that his share goes to; null for an order opened without one. */
  account: string | null;
  /** How the whole amount is divided, and the rates that divide a part of it; frozen with the order. */
  split: Split;
  rates: Rates;
  /** What the booking's first order came to, where this is the order of its balance: this one is divided beyond it. Absent or 0 is the first order. */
  before?: Paise | undefined;
  amount: Paise;
  currency: string;
  /** Everything captured in the asked currency and amount: kept and surplus. */
  captured: Paise;
  receipts: Receipt[];
  moves: Move[];
  share: Share | null;
  freezes: Freeze[];
  /** Keys of freezes that ended for good: news of before sets none of them again. Absent: none did. */
  decided?: string[] | undefined;
  /** How long each freeze that a member set and that was ended stood. Absent: none was. */
  held?: { by: string; time: Millis }[] | undefined;
  /** What objections at the bank took beyond what this payment had left: our own loss. Absent: nothing. */
  losses?: { id: string; amount: Paise; currency: string }[] | undefined;
  planned: PlannedRelease | null;
}

/** The orders that a booking can have: the one that makes it, and the one of its balance. */
export const ORDER_PARTS = ["first", "balance"] as const;
export type OrderPart = (typeof ORDER_PARTS)[number];

/** Which of its booking's orders this is. */
export const partOf = ({ before = 0 }: Pick<PaymentBooks, "before">): OrderPart => (before > 0 ? "balance" : "first");

const counts = (move: Move): boolean => move.state !== "failed";

/** What all moves of a kind came to that did not fail, of the order or of one of its receipts. */
export const movedIn = ({ moves }: Pick<PaymentBooks, "moves">, kind: MoveKind, gatewayPayment?: string): Paise =>
  sumPaise(moves.filter((move) => move.kind === kind && counts(move) && (gatewayPayment === undefined || move.gatewayPayment === gatewayPayment)).map((move) => move.amount));

/** Promised or gone: refunds and what is left of releases, of the order or of one of its receipts. */
export const committed = (books: Pick<PaymentBooks, "moves">, gatewayPayment?: string): Paise =>
  movedIn(books, "refund", gatewayPayment) + movedIn(books, "release", gatewayPayment) - movedIn(books, "clawback", gatewayPayment);

/** The key of the clawback that a refund needs. */
export const clawbackKey = (refund: string): string => `${refund}_back`;

/** What a captured receipt still has to give. */
export const availableOn = (books: Pick<PaymentBooks, "moves">, receipt: Receipt): Paise => (receipt.state === "captured" ? receipt.amount - committed(books, receipt.id) : 0);

/** Captured money of another amount or currency than was asked, as far as it is still with us. It pays for nothing; staff decide. */
export const setApart = (books: Pick<PaymentBooks, "receipts" | "moves">): Receipt[] => books.receipts.filter((receipt) => receipt.meaning === "quarantined" && availableOn(books, receipt) > 0);

/** The receipt that pays for the booking, once there is one. */
export const keptReceipt = ({ receipts }: Pick<PaymentBooks, "receipts">): Receipt | null => receipts.find((receipt) => receipt.meaning === "kept") ?? null;
