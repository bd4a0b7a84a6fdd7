import { fitsPlace, type PlaceFilter } from "~/domain/place/place-filter";
import type { SearchDoc } from "../port";

type Located = Pick<SearchDoc, "place" | "state" | "lat" | "lng">;

/** The places artisans are at. There are few of them, so a filter asks each place once and no artisan. */
export function locations() {
  const all: Located[] = [];
  const numbers = new Map<string, number>();

  return {
    numberOf({ place, state, lat, lng }: Located): number {
      const key = `${place} ${state} ${lat} ${lng}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, all.length);
      return all.push({ place, state, lat, lng }) - 1;
    },
    /** For each place by its number, 1 if it fits. */
    fitting: (filter: PlaceFilter): Uint8Array => Uint8Array.from(all, (located) => (fitsPlace(located, filter) ? 1 : 0)),
  };
}
