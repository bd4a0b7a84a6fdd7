import type { LifeKind } from "./plan";

/** One booking to be planned: how it goes and when the visit is; `live` was placed within the last day. */
export interface Lot {
  kind: LifeKind;
  when: "past" | "coming" | "live";
}

/** Shares of all bookings in thousandths; what is left was served. At least one of each. */
const SHARES: readonly [LifeKind, Lot["when"], number][] = [
  ["kept", "coming", 85],
  ["asked", "live", 28],
  ["given_up", "past", 17],
  ["lapsed", "past", 34],
  ["declined", "past", 28],
  ["unanswered", "past", 17],
  ["withdrawn", "past", 9],
  ["cancelled", "past", 46],
  ["let_down", "past", 14],
  ["overtaken", "past", 6],
];

const HOLDS = 2;

/** The lots of so many bookings. Who overtakes somebody else is a booking too. */
export function quotas(bookings: number): Lot[] {
  const lots: Lot[] = Array.from({ length: HOLDS }, () => ({ kind: "held", when: "live" }));
  let rivals = 0;
  for (const [kind, when, share] of SHARES) {
    const count = Math.max(1, Math.round((bookings * share) / 1000));
    lots.push(...Array.from({ length: count }, () => ({ kind, when })));
    if (kind === "overtaken") rivals = count;
  }
  const served = Math.max(0, bookings - lots.length - rivals);
  return [...lots, ...Array.from({ length: served }, (): Lot => ({ kind: "kept", when: "past" }))];
}
