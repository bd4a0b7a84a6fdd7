import type { LocalText } from "~/domain/local-text";
import { PLACES, STATES } from "./gazetteer";

const PLACE_NAMES = new Map(PLACES.map(({ slug, name }) => [slug, name]));
const STATE_NAMES = new Map<string, LocalText>(STATES.map(({ code, name }) => [code, name]));

/** A place with its state, "Molela, Rajasthan", by slug and state code; what is not in the gazetteer is shown by its slug. */
export function placeLabel(slug: string, state: string): LocalText {
  const place = PLACE_NAMES.get(slug) ?? { en: slug, hi: slug };
  const around = STATE_NAMES.get(state);
  if (!around || around.en === place.en) return place;
  return { en: `${place.en}, ${around.en}`, hi: `${place.hi}, ${around.hi}` };
}
