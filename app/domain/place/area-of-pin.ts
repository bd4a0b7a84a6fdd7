import { PLACES, stateOf, stateOfPin } from "./gazetteer";

/** The part of the country a six-digit PIN lies in, as far as it may be shown before an artisan accepts: the English name of a town, district or state, which `areaName` says in a language; empty when unknown. */
export function areaOfPin(pin: string): string {
  const town = PLACES.find((place) => place.pin === pin);
  if (town) return town.name.en;
  const near = PLACES.find((place) => place.pin.slice(0, 3) === pin.slice(0, 3));
  if (near) return near.district;
  const state = stateOfPin(pin);
  return state ? stateOf(state).name.en : "";
}
