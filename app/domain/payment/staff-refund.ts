import type { BookingState } from "../booking/states";
import type { Paise } from "../money";
import { availableOn, keptReceipt, movedIn, type PaymentBooks } from "./books";
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
export type ShareStage = "none" | "held" | "released" | "paid_out";

export interface RefundRoom {
  /** What was paid for the booking, and what of it can still go back. */
  paid: Paise;
  left: Paise;
  stage: ShareStage;
  /** Whom the rest would be taken from if all of it went back. */
  from: Split;
  frozen: boolean;
}

/** What can still be given back of a booking's money and who would give it; null when it was never paid. */
export function refundRoom(books: PaymentBooks): RefundRoom | null {
  const receipt = keptReceipt(books);
  if (!receipt) return null;
  const left = availableOn(books, receipt) + movedIn(books, "release", receipt.id) - movedIn(books, "clawback", receipt.id);
  return { paid: receipt.amount, left, stage: stageOf(books), from: dividedBetween(books, left, 0), frozen: books.freezes.length > 0 };
}

function stageOf({ share }: PaymentBooks): ShareStage {
  if (share?.state !== "processed") return "none";
  if (share.payout !== null) return "paid_out";
  return share.releasedAt === null ? "held" : "released";
}
