import type { SearchDoc } from "~/adapters/search/port";
import { placeOf, stateOf } from "~/domain/place/gazetteer";
import type { ArtisanRow } from "~/models/artisan.server";

/** An artisan as search knows him. Titles are those of his active services. */
export function describeArtisan(artisan: ArtisanRow, titles: string[]): SearchDoc {
  const { name, district, state, lat, lng } = placeOf(artisan.place);
  const around = stateOf(state).name;
  return {
    id: artisan._id,
    name: artisan.name,
    craft: artisan.craft,
    place: artisan.place,
    state,
    lat,
    lng,
    placeWords: [name.en, name.hi, district, around.en, around.hi],
    titles,
    price: artisan.priceFrom,
    rating: artisan.rating,
    verified: artisan.verifiedAt !== null,
  };
}
