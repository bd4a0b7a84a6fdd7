import type { LocalText } from "../local-text";
import { PLACES, stateOf, type StateCode } from "../place/gazetteer";
import { placeLabel } from "../place/place-label";
import type { Issuer } from "./tax-document";

export const BUSINESS_KINDS = ["individual", "proprietorship", "partnership", "private_limited", "trust", "society"] as const;
export type BusinessKind = (typeof BUSINESS_KINDS)[number];

/** Who an artisan is before the law. `gstin` is null for who is not registered for GST. */
export interface SellerFacts {
  legalName: string;
  business: BusinessKind;
  street: string;
  town: string;
  pin: string;
  state: StateCode;
  gstin: string | null;
}

/** What is known of somebody who has not said who he is before the law: what his page says. */
interface Shop {
  _id: string;
  name: LocalText;
  place: string;
  state: string;
}

/** What buyers are told of a seller before they pay: no street. */
export interface ShownSeller {
  legalName: string;
  place: LocalText;
  gstin: string | null;
}

const isEmpty = ({ legalName }: SellerFacts): boolean => legalName === "";

/** The seller as buyers see him; of one who said nothing, what his page says. */
export function shownSeller(shop: Shop, facts: SellerFacts | null): ShownSeller {
  if (!facts || isEmpty(facts)) return { legalName: shop.name.en, place: placeLabel(shop.place, shop.state), gstin: null };
  const { en, hi } = stateOf(facts.state).name;
  const town = PLACES.find(({ name, state }) => state === facts.state && name.en === facts.town)?.name ?? { en: facts.town, hi: facts.town };
  return { legalName: facts.legalName, place: { en: `${town.en}, ${en}`, hi: `${town.hi}, ${hi}` }, gstin: facts.gstin };
}

/** The seller as his documents name him. `code` begins their numbers. */
export function issuerOf(shop: Shop, facts: SellerFacts | null, code: string): Issuer {
  if (!facts || isEmpty(facts)) return { person: shop._id, code, name: shop.name.en, address: placeLabel(shop.place, shop.state).en, state: shop.state as StateCode, gstin: null };
  const { legalName, street, town, pin, state, gstin } = facts;
  return { person: shop._id, code, name: legalName, address: `${street}, ${town}, ${stateOf(state).name.en} ${pin}`, state, gstin };
}
