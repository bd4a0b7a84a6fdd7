import { dateOf, INDIA } from "./time/zone";
import type { Millis } from "./time/instant";

/** The Indian financial year of a moment, April to March: "2026-27". */
export function financialYear(at: Millis): string {
  const [year = 0, month = 0] = dateOf(at, INDIA).split("-").map(Number);
  const first = month >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}

/** A receipt's number: the year it was paid in and the booking's own reference, which is unique. */
export const receiptNumber = (reference: string, paidAt: Millis): string => `KS/${financialYear(paidAt)}/${reference.replace(/^KS-/, "")}`;
