import type { CraftSlug } from "~/domain/craft";
import type { LocalText } from "~/domain/local-text";
import type { Paise } from "~/domain/money";
import type { PlaceFilter } from "~/domain/place/place-filter";
import type { SearchSort } from "~/domain/search/ranking";

/** An artisan as search knows him: the facts that are found, filtered and ranked by. */
export interface SearchDoc {
  id: string;
  name: LocalText;
  craft: CraftSlug;
  /** Slug of the place, the code of its state, and its point. */
  place: string;
  state: string;
  lat: number;
  lng: number;
  /** Names of the place, its district and its state, in every script. */
  placeWords: string[];
  /** Titles of the services, in every language. */
  titles: string[];
  /** Lowest price in paise; null with nothing to book. */
  price: Paise | null;
  rating: { count: number; sum: number };
  verified: boolean;
}

export interface SearchQuery {
  text: string;
  craft: CraftSlug | null;
  place: PlaceFilter | null;
  sort: SearchSort;
  /** Where the page before ended; one that cannot be read means the beginning. */
  cursor: string | null;
  size: number;
}

export interface SearchAnswer {
  ids: string[];
  total: number;
  next: string | null;
  /** Crafts among all that fit the words and the place, whatever craft was asked for; the most frequent first. */
  crafts: { slug: CraftSlug; count: number }[];
}

export interface Search {
  query(query: SearchQuery): Promise<SearchAnswer>;
  upsert(doc: SearchDoc): Promise<void>;
  remove(id: string): Promise<void>;
  /**
   * Makes the index hold these and no others; they come in slices, so that neither side holds them all at once. What is changed
   * by `upsert` or `remove` meanwhile is newer and stays. The slices may be asked for again later, whenever the index was lost.
   */
  replaceAll(slices: Iterable<readonly SearchDoc[]> | AsyncIterable<readonly SearchDoc[]>): Promise<void>;
}
