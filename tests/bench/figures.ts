/** A share of sorted or unsorted figures: 0.5 is the median, 0.95 the p95. */
export function share(figures: readonly number[], of: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0;
}

export const median = (figures: readonly number[]): number => share(figures, 0.5);
export const p95 = (figures: readonly number[]): number => share(figures, 0.95);

/** Two digits behind the point are more than a noisy machine can say. */
export const rounded = (figure: number): number => Math.round(figure * 100) / 100;

/** How long something took, in milliseconds. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
