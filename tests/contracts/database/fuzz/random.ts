/** A source of choices that a seed repeats. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  int(below: number): number;
  chance(part: number): boolean;
  pick<T>(items: readonly T[]): T;
  some<T>(most: number, make: () => T, least?: number): T[];
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (part) => next() < part,
    pick: (items) => items[int(items.length)] as never,
    some: (most, make, least = 0) => Array.from({ length: least + int(most - least + 1) }, make),
  };
}
