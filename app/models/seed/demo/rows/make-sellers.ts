import { placeOf, type StateCode } from "~/domain/place/gazetteer";
import { GST_STATES } from "~/domain/tax-document/gst-states";
import { gstinCheck } from "~/domain/tax-document/gstin";
import type { Seller } from "~/models/seller.server";
import { seededCode } from "../ids";
import type { DemoArtisan } from "./demo-artisan";

const STREETS = ["Main Bazaar", "Station Road", "Temple Lane", "School Road", "Weavers' Lane"];

/** Every fourth artisan is registered for GST. */
const REGISTERED = 4;

/** Who the artisans are before the law. */
export function makeSellers(artisans: readonly DemoArtisan[]): Seller[] {
  const taken = new Set<string>();
  return artisans.map(({ dealt, profile }) => makeSeller({ index: dealt.index, profile, code: seededCode(`seller ${dealt.index}`, taken) }));
}

function makeSeller({ index, profile, code }: { index: number; profile: DemoArtisan["profile"]; code: string }): Seller {
  const name = profile.name.en;
  const place = placeOf(profile.place);
  const registered = index % REGISTERED === 1;
  const state = profile.state as StateCode;
  return {
    _id: profile._id,
    version: 2,
    code,
    legalName: name,
    business: registered ? "proprietorship" : "individual",
    street: `${(index % 90) + 1} ${STREETS[index % STREETS.length]}`,
    town: place.name.en,
    pin: place.pin,
    state,
    gstin: registered ? demoGstin(state, name, index) : null,
    changedAt: profile.joinedAt,
  };
}

/** A GSTIN with a right last character that is plainly made up. */
function demoGstin(state: StateCode, name: string, index: number): string {
  const first = `${GST_STATES[state]}DEMP${/[A-Z]/.exec(name)?.[0] ?? "K"}${String(index % 10_000).padStart(4, "0")}K1Z`;
  return first + gstinCheck(first);
}
