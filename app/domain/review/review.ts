/** The longest review text, in characters. */
export const LONGEST_REVIEW = 1000;

export const STARS = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof STARS)[number];

/** A rating as stored: how many reviews are shown and their stars added up. */
export interface RatingSum {
  count: number;
  sum: number;
}

/** The one average everybody sees, to one decimal; 0 with no review. */
export const averageOf = ({ count, sum }: RatingSum): number => (count === 0 ? 0 : Math.round((sum / count) * 10) / 10);

/** How a reviewer signs in public: first name and the initial of the last, so that nobody is found by it. */
export function signatureOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? (words.at(-1) ?? "") : "";
  const [initial = ""] = [...new Intl.Segmenter("hi", { granularity: "grapheme" }).segment(last)].map(({ segment }) => segment);
  return initial ? `${words[0]} ${initial}.` : (words[0] ?? "");
}
