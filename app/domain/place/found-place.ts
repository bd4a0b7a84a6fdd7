import type { LocalText } from "~/domain/local-text";
import { stateOf, type Place, type State, type StateCode } from "./gazetteer";
import type { PlaceFilter } from "./place-filter";

/** A place as somebody meant it: what to call it, where to look, and its state to widen to (none when it is the state). */
export interface FoundPlace {
  label: LocalText;
  filter: PlaceFilter;
  state: StateCode | null;
}

/** How far around a town people look. */
const NEAR_KM = 50;

/** Around one town. */
export const aroundTown = (place: Place, label: LocalText = place.name): FoundPlace => ({
  label,
  filter: { kind: "near", lat: place.lat, lng: place.lng, km: NEAR_KM },
  state: place.state,
});

/** All over one state. */
export const ofState = ({ code, name }: State): FoundPlace => ({ label: name, filter: { kind: "state", state: code }, state: null });

export const stateFound = (code: StateCode): FoundPlace => ofState(stateOf(code));
