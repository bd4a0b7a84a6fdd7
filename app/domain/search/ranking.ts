/** best: how well the words fit, then the rating. price: cheapest first. rating: best rated first. */
export const SEARCH_SORTS = ["best", "price", "rating"] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** The facts on an artisan's row that decide his place in a list. Nothing else does: no paid place, no hidden weight. */
export interface Ranked {
  id: string;
  price: number | null;
  rating: { count: number; sum: number };
  verified: boolean;
}

/** A few reviews say little, so everybody starts with these: as many, of this mean. */
const PRIOR_COUNT = 5;
const PRIOR_MEAN = 4.2;

/** The rating a list is ordered by: the mean of the stars, drawn towards 4.2 while reviews are few. */
const weightedRating = ({ count, sum }: Ranked["rating"]): number => (PRIOR_COUNT * PRIOR_MEAN + sum) / (PRIOR_COUNT + count);

/**
 * Where something stands in a list: numbers compared one by one, smaller first, then the id.
 * `fit` says how well the words of the search are met, higher is better. Equal ratings: verified first, then more reviews.
 */
export function rankKey({ price, rating, verified }: Ranked, sort: SearchSort, fit: number): number[] {
  const byRating = [-Math.round(weightedRating(rating) * 1000), verified ? 0 : 1, -rating.count];
  switch (sort) {
    case "best":
      return [-fit, ...byRating];
    case "price":
      return [price ?? Number.MAX_SAFE_INTEGER, ...byRating];
    case "rating":
      return byRating;
  }
}

export interface RankPlace {
  key: readonly number[];
  id: string;
}

/** Orders two places of one list; never 0 for two different ids. */
export function compareRanks(a: RankPlace, b: RankPlace): number {
  for (let index = 0; index < a.key.length; index += 1) {
    const difference = (a.key[index] ?? 0) - (b.key[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
