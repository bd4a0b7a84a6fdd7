/** Chance that repeats: the same seed gives the same numbers on every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True in `share` of all cases, 0 to 1. */
  chance(share: number): boolean;
  /** One of a list; an empty list throws. */
  one<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** A generator from a text, by mulberry32. Not for secrets. */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    whole,
    chance: (share) => next() < share,
    one: (list) => {
      const found = list[whole(0, list.length - 1)];
      if (found === undefined) throw new Error("Nothing to choose from");
      return found;
    },
    shuffled: (list) => list.map((item) => ({ item, key: next() })).sort((a, b) => a.key - b.key).map(({ item }) => item),
  };
}
