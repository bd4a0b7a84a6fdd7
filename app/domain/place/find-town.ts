import { findPlace } from "./find-place";
import { PLACES, type Place } from "./gazetteer";

/** The one town a text means, by name or by a PIN of six digits; null when it is none we know or a whole state. */
export function findTown(text: string): Place | null {
  const filter = findPlace(text)?.filter;
  if (filter?.kind === "near") return PLACES.find(({ lat, lng }) => lat === filter.lat && lng === filter.lng) ?? null;
  if (filter?.kind === "places") return PLACES.find(({ slug }) => slug === filter.slugs[0]) ?? null;
  return null;
}
