/** A part of a number in the Indian way of counting: so many crores, lakhs, thousands, hundreds, and the rest below a hundred. */
export interface CountGroup {
  unit: "crore" | "lakh" | "thousand" | "hundred" | "one";
  count: number;
}

const UNITS = [
  ["crore", 10_000_000],
  ["lakh", 100_000],
  ["thousand", 1000],
  ["hundred", 100],
  ["one", 1],
] as const;

/** Splits a whole number from 0 on into its groups, largest first; empty groups are left out. */
export function indianGroups(count: number): CountGroup[] {
  let rest = count;
  return UNITS.flatMap(([unit, size]) => {
    const times = Math.floor(rest / size);
    rest -= times * size;
    return times > 0 ? [{ unit, count: times }] : [];
  });
}
