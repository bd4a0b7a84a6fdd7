import type { SearchDoc } from "~/adapters/search/port";
import type { CraftSlug } from "~/domain/craft";
import { placeOf, stateOf } from "~/domain/place/gazetteer";

interface DocTraits {
  craft?: CraftSlug;
  place?: string;
  en?: string;
  hi?: string;
  titles?: string[];
  price?: number | null;
  stars?: [count: number, sum: number];
  verified?: boolean;
}

/** A search doc with traits; without any, an unreviewed potter of Jaipur. */
export function makeDoc(id: string, { craft = "pottery", place = "jaipur", en = "Asha Devi", hi = "आशा देवी", titles = [], price = 100_000, stars = [0, 0], verified = false }: DocTraits = {}): SearchDoc {
  const { state, lat, lng, name, district } = placeOf(place);
  const around = stateOf(state).name;
  return { id, name: { en, hi }, craft, place, state, lat, lng, placeWords: [name.en, name.hi, district, around.en, around.hi], titles, price, rating: { count: stars[0], sum: stars[1] }, verified };
}
