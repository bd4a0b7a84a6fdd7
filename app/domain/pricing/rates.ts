import type { BasisPoints } from "../money";
import { days, hours, minutes, type Millis } from "../time/instant";

export type Tier = "starter" | "professional" | "premium";

/** The fees that hold from a moment on. */
export interface Rates {
  from: Millis;
  commission: Readonly<Record<Tier, BasisPoints>>;
  /** A starter pays no commission on bookings made in this many calendar months after joining. */
  starterFreeMonths: number;
  /** Goods and services tax on the commission: 18%, CGST Act notification 11/2017, residual services. */
  commissionGst: BasisPoints;
}

const IST = hours(5) + minutes(30);
const midnightIst = (year: number, month: number, day: number): Millis => Date.UTC(year, month - 1, day) - IST;

/** Oldest first. A change of fees is a new row: a booking keeps the rates of the moment it was priced. */
const RATES: readonly [Rates, ...Rates[]] = [{ from: midnightIst(2024, 4, 1), commission: { starter: 1500, professional: 1000, premium: 700 }, starterFreeMonths: 3, commissionGst: 1800 }];

/** The rates that hold at a moment; before the first row, the first row. */
export const ratesAt = (at: Millis): Rates => RATES.findLast((rates) => rates.from <= at) ?? RATES[0];

/** The moment a number of calendar months later in India; the 31st becomes the month's last day. India keeps +05:30 all year. */
export function monthsLater(at: Millis, months: number): Millis {
  const local = new Date(at + IST);
  const target = Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months + 1, 0)).getUTCDate();
  const timeOfDay = (at + IST) - Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate());
  return target + days(Math.min(local.getUTCDate(), length) - 1) + timeOfDay - IST;
}

/** Until when a starter who joined then pays nothing, by the rates that hold at a moment. It hangs on nothing but the day of joining, so no change of tier makes it longer or shorter. */
export const freeUntil = (joinedAt: Millis, at: Millis): Millis => monthsLater(joinedAt, ratesAt(at).starterFreeMonths);

/** The commission on a booking priced at `at`, and the tax on that commission. The free months end exactly at their last moment. */
export function commissionAt({ tier, joinedAt, at }: { tier: Tier; joinedAt: Millis; at: Millis }): { commission: BasisPoints; gst: BasisPoints } {
  const rates = ratesAt(at);
  const free = tier === "starter" && at < freeUntil(joinedAt, at);
  return { commission: free ? 0 : rates.commission[tier], gst: rates.commissionGst };
}
