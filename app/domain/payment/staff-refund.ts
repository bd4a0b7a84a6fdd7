import type { BookingState } from "../booking/states";
import type { Paise } from "../money";
import { availableOn, keptReceipt, movedIn, type OrderPart, type PaymentBooks } from "./books";
import { dividedBetween } from "./divide";
import type { Split } from "../pricing/split";

/** Why staff give money back beyond what the terms say. */
export const REFUND_REASONS = ["not_given", "quality", "charged_wrong", "goodwill", "other"] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

const RUNNING: ReadonlySet<BookingState> = new Set(["awaiting_payment", "requested", "confirmed"]);
const NEVER_TOOK_PLACE: ReadonlySet<BookingState> = new Set(["released", "expired"]);

/** Whether staff may give back part of a booking's money: once it has ended. While it runs it is called off, which gives back everything. */
export const endedWithMoney = (state: BookingState): boolean => !RUNNING.has(state) && !NEVER_TOOK_PLACE.has(state);

/** Where the artisan's part of the money is: nowhere yet, on his account and held, let go, or with his bank. */
const STAGES = ["none", "held", "released", "paid_out"] as const;
export type ShareStage = (typeof STAGES)[number];

export interface RefundRoom {
  /** What was paid for the booking, and what of it can still go back. */
  paid: Paise;
  left: Paise;
  /** Of two orders the one that has come further. */
  stage: ShareStage;
  /** Whom the rest would be taken from if all of it went back. */
  from: Split;
  frozen: boolean;
}

/** What can still be given back of a booking's money and who would give it, over all of its orders; null when it was never paid. */
export function refundRoom(orders: readonly PaymentBooks[]): RefundRoom | null {
  const rooms = orders.flatMap((books) => roomOf(books) ?? []);
  const [first, ...others] = rooms;
  return first ? others.reduce(joined, first) : null;
}

function roomOf(books: PaymentBooks): RefundRoom | null {
  const receipt = keptReceipt(books);
  if (!receipt) return null;
  const left = leftToRefund(books);
  return { paid: receipt.amount, left, stage: stageOf(books), from: dividedBetween(books, left, 0), frozen: books.freezes.length > 0 };
}

/** What of an order can still go back: what is held, and what was released. */
export function leftToRefund(books: PaymentBooks): Paise {
  const receipt = keptReceipt(books);
  return receipt ? Math.max(0, availableOn(books, receipt) + movedIn(books, "release", receipt.id) - movedIn(books, "clawback", receipt.id)) : 0;
}

const joined = (one: RefundRoom, other: RefundRoom): RefundRoom => ({
  paid: one.paid + other.paid,
  left: one.left + other.left,
  stage: STAGES.indexOf(other.stage) > STAGES.indexOf(one.stage) ? other.stage : one.stage,
  from: { artisan: one.from.artisan + other.from.artisan, platform: one.from.platform + other.from.platform, tax: one.from.tax + other.from.tax },
  frozen: one.frozen || other.frozen,
});

/**
 * How a refund that staff decided on falls to a booking's orders: what the balance's has first, the rest from the first one. What was promised under this key already stays as it is,
 * so that a refund that is tried again is divided in the same way.
 */
export function spreadRefund(orders: Partial<Record<OrderPart, PaymentBooks | null>>, key: string, amount: Paise): Record<OrderPart, Paise> {
  const known = (part: OrderPart): Paise | undefined => orders[part]?.moves.find((move) => move.kind === "refund" && move.key === key)?.amount;
  const first = known("first");
  const balance = known("balance") ?? (first === undefined ? Math.min(amount, orders.balance ? leftToRefund(orders.balance) : 0) : amount - first);
  return { first: amount - balance, balance };
}

function stageOf({ share }: PaymentBooks): ShareStage {
  if (share?.state !== "processed") return "none";
  if (share.payout !== null) return "paid_out";
  return share.releasedAt === null ? "held" : "released";
}
