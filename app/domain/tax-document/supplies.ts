import type { CraftSlug } from "../craft";
import type { BasisPoints } from "../money";
import { hours, minutes, type Millis } from "../time/instant";

/** A kind of service in GST and its rate from a moment on. */
interface Rate {
  from: Millis;
  bps: BasisPoints;
}

const IST = hours(5) + minutes(30);
const midnightIst = (year: number, month: number, day: number): Millis => Date.UTC(year, month - 1, day) - IST;
const GST_BEGAN = midnightIst(2017, 7, 1);

/**
 * Rates by SAC, oldest first; a change of law is a new row. Notification 11/2017-Central Tax (Rate), and for beauty and physical well-being
 * (group 99972) 15/2025-Central Tax (Rate) from 22 September 2025.
 */
const RATES: Readonly<Record<string, readonly [Rate, ...Rate[]]>> = {
  "999729": [{ from: GST_BEGAN, bps: 1800 }, { from: midnightIst(2025, 9, 22), bps: 500 }],
  "999799": [{ from: GST_BEGAN, bps: 1800 }],
  "998599": [{ from: GST_BEGAN, bps: 1800 }],
};

/** What the marketplace supplies to artisans: support services. */
export const COMMISSION_SAC = "998599";

/** The kind of service that a visit is: mehendi is a beauty treatment, all other crafts are services not named elsewhere. */
export const sacOf = (craft: CraftSlug): string => (craft === "mehendi" ? "999729" : "999799");

/** The rate of a kind of service at a moment; before its first row, the first. 0 is exempt. */
export function rateOf(sac: string, at: Millis): BasisPoints {
  const rates = RATES[sac];
  if (!rates) throw new RangeError(`no rate for ${sac}`);
  return (rates.findLast(({ from }) => from <= at) ?? rates[0]).bps;
}
