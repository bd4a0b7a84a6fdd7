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
  name: LocalText;
  /** Whether that is his name before the law; else it is the one on his page. */
  legal: boolean;
  place: LocalText;
  /** Null: he is not registered; undefined: he has not said. */
  gstin: string | null | undefined;
}

const isEmpty = ({ legalName }: SellerFacts): boolean => legalName === "";

/** What a seller has yet to say before buyers can be told who he is: his name and all else, or only his GST number. Null: nothing. */
export function missingOfSeller(facts: (SellerFacts & GstUnsaid) | null): "name" | "gstin" | null {
  if (!facts || isEmpty(facts)) return "name";
  return facts.gstinUnsaid ? "gstin" : null;
}

/** He is registered for GST, and has not said under which number; missing: he has said, or is not. */
export interface GstUnsaid {
  gstinUnsaid?: boolean | undefined;
}

/** The seller as buyers see him; of one who said nothing, what his page says. */
export function shownSeller(shop: Shop, facts: (SellerFacts & GstUnsaid) | null): ShownSeller {
  if (!facts || isEmpty(facts)) return { name: shop.name, legal: false, place: placeLabel(shop.place, shop.state), gstin: undefined };
  const { en, hi } = stateOf(facts.state).name;
  const town = PLACES.find(({ name, state }) => state === facts.state && name.en === facts.town)?.name ?? { en: facts.town, hi: facts.town };
  const name = { en: facts.legalName, hi: facts.legalName };
  return { name, legal: true, place: { en: `${town.en}, ${en}`, hi: `${town.hi}, ${hi}` }, gstin: facts.gstinUnsaid ? undefined : facts.gstin };
}

/** The seller as his documents name him. `code` begins their numbers. */
export function issuerOf(shop: Shop, facts: SellerFacts | null, code: string): Issuer {
  if (!facts || isEmpty(facts)) return { person: shop._id, code, name: shop.name.en, address: placeLabel(shop.place, shop.state).en, state: shop.state as StateCode, gstin: null };
  const { legalName, street, town, pin, state, gstin } = facts;
  return { person: shop._id, code, name: legalName, address: `${street}, ${town}, ${stateOf(state).name.en} ${pin}`, state, gstin };
}
