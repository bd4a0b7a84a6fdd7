import { latinDigits } from "~/domain/rupees";
import { fold, wordsOf } from "~/domain/search/fold";
import { isNearlySame } from "~/domain/search/spelling";
import { findPin } from "./find-pin";
import { aroundTown, ofState, type FoundPlace } from "./found-place";
import { PLACES, STATES, type Place, type State, type StateCode } from "./gazetteer";
import { OTHER_NAMES } from "./other-names";

/**
 * The place a text means: a PIN of six digits or its beginning, a town, district or state by name in English or Hindi,
 * by slug, by an older name, with its state after a comma, or with a letter wrong. Null when it is no place we know.
 */
export function findPlace(text: string): FoundPlace | null {
  const digits = latinDigits(text).replace(/\s/g, "");
  if (/^\d{2,6}$/.test(digits)) return findPin(digits);
  const key = keyOf(text);
  if (key === "") return null;
  const exact = findNamed(key);
  if (exact) return exact;
  const [first = "", ...rest] = text.split(",");
  const state = rest.length > 0 ? stateNamed(keyOf(rest.join(" "))) : undefined;
  if (state) return findPlace(first) ?? ofState(state);
  const near = PLACES.filter((place) => namesOf(place).some((name) => isNearlySame(key, name)));
  return near.length === 1 && near[0] ? aroundTown(near[0]) : null;
}

function findNamed(key: string): FoundPlace | null {
  const slug = OTHER_NAMES.get(key);
  const town = PLACES.find((place) => place.slug === slug) ?? PLACES.find((place) => namesOf(place).includes(key));
  if (town) return aroundTown(town);
  const state = stateNamed(key);
  if (state) return ofState(state);
  const inDistrict = PLACES.filter(({ district }) => keyOf(district) === key);
  const [one] = inDistrict;
  return one ? { label: { en: one.district, hi: one.district }, filter: { kind: "places", slugs: inDistrict.map((place) => place.slug) }, state: one.state } : null;
}

const OTHER_STATES = new Map<string, StateCode>([["orissa", "OD"], ["uttaranchal", "UK"], ["kashmir", "JK"], ["जम्मू कश्मीर", "JK"]].map(([name, code]) => [fold(name ?? ""), code as StateCode]));

const stateNamed = (key: string): State | undefined => STATES.find(({ code, slug, name }) => [code.toLowerCase(), keyOf(slug), keyOf(name.en), keyOf(name.hi)].includes(key) || OTHER_STATES.get(key) === code);

const keyOf = (text: string): string => wordsOf(text).join(" ");

const NAMES = new Map<string, string[]>();

function namesOf({ slug, name }: Place): string[] {
  const known = NAMES.get(slug) ?? [keyOf(slug), keyOf(name.en), keyOf(name.hi)];
  NAMES.set(slug, known);
  return known;
}
