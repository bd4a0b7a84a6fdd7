import type { LocalText } from "~/domain/local-text";
import type { StateCode } from "./states";

/** A town or village, with the PIN of its post office and a point good to about 3 km. */
export interface Place {
  slug: string;
  name: LocalText;
  district: string;
  state: StateCode;
  pin: string;
  lat: number;
  lng: number;
}

/** English name, Hindi name, district (empty when it has the town's name), PIN, latitude, longitude. */
export type PlaceRow = [en: string, hi: string, district: string, pin: string, lat: number, lng: number];

/** The places of one state; a place's slug is its English name in small letters. */
export const placesOf = (state: StateCode, rows: PlaceRow[]): Place[] =>
  rows.map(([en, hi, district, pin, lat, lng]) => ({ slug: en.toLowerCase().replaceAll(" ", "-"), name: { en, hi }, district: district || en, state, pin, lat, lng }));
