import { EAST } from "./east";
import { NORTH } from "./north";
import { NORTH_EAST } from "./north-east";
import type { Place } from "./place";
import { SOUTH } from "./south";
import { WEST } from "./west";

export type { Place } from "./place";
export { stateOfPin } from "./pin-zones";
export { STATES, stateOf, type State, type StateCode } from "./states";

/** Craft towns and villages, and the big cities. */
export const PLACES: readonly Place[] = [...NORTH, ...WEST, ...SOUTH, ...EAST, ...NORTH_EAST];

const bySlug = new Map(PLACES.map((place) => [place.slug, place]));

export const isPlace = (slug: string): boolean => bySlug.has(slug);

/** The place of a slug that the data itself names; an unknown slug is a mistake in the data and throws. */
export function placeOf(slug: string): Place {
  const place = bySlug.get(slug);
  if (place === undefined) throw new Error(`No place ${slug}`);
  return place;
}
