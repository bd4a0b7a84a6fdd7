/** Small differences between two prints of the same block. */
export interface Turns {
  /** Degrees on the colour wheel, within 8. */
  hue: number;
  /** 0.9 to 1.05. */
  size: number;
  /** Degrees, within 4; 0 for what must stand straight. */
  angle: number;
  /** Petals of the corner flowers: 6, 8, 10 or 12. */
  petals: number;
  dotted: boolean;
  mirrored: boolean;
}

/** The number of turn seeds: enough for variety, few enough to keep every picture in a cache. */
export const TURN_SEEDS = 32;

/** The turns of a seed 0..31; `round` subjects may be rotated. */
export function turnsOf(seed: number, round: boolean): Turns {
  const part = (prime: number, steps: number) => ((seed * prime + (seed >> 2)) % steps) / (steps - 1);
  return {
    hue: Math.round(part(5, 17) * 16) - 8,
    size: 0.9 + Math.round(part(7, 16) * 15) / 100,
    angle: round ? Math.round(part(3, 9) * 8) - 4 : 0,
    petals: [6, 8, 10, 12][seed % 4] ?? 8,
    dotted: seed % 2 === 1,
    mirrored: (seed >> 1) % 2 === 1,
  };
}
