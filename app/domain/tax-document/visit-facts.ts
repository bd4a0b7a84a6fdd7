import { paidInAll, paidSoFar } from "../booking/balance";
import type { Booking } from "../booking/booking";
import type { Paise } from "../money";
import { stateOfPin, stateOf, type StateCode } from "../place/gazetteer";
import { quantityOf } from "../pricing/price-type";
import type { Millis } from "../time/instant";
import type { DocumentFacts, Party } from "./tax-document";

/** From this value on a document names the whole address of a buyer who is not registered: CGST rules, rule 46(e). */
const ADDRESS_FROM: Paise = 50_000_00;

/** A booking as documents are written from it. */
export type Visit = Pick<Booking, "_id" | "reference" | "state" | "service" | "people" | "place" | "address" | "start" | "total" | "deposit" | "balance" | "refund" | "items" | "history" | "customer" | "artisan">;

/** What of a booking was supplied: of one that was served what was paid for it in every way, of one cancelled what was kept of what came by the gateway. */
export function suppliedOf(booking: Pick<Visit, "state" | "total" | "deposit" | "balance" | "refund">): Paise {
  if (booking.state === "completed") return paidInAll(booking);
  const paid = paidSoFar(booking);
  return booking.state === "cancelled" ? paid - (booking.refund?.amount ?? paid) : 0;
}

/** When a booking came to its end. */
export const endedAt = ({ history, start }: Pick<Visit, "history" | "start">): Millis => history.at(-1)?.at ?? start;

export const quantityIn = ({ service, people }: Pick<Visit, "service" | "people">): number => quantityOf(service.priceType, people);

/**
 * The state whose tax a visit is: where it was made. Teaching and beauty are supplied where they are given (IGST Act 2017, s. 12(4) and (5)); of a
 * visit by video nothing else is known than where the artisan is (s. 12(2)(b)(ii)).
 */
export function placeOfSupply({ place, address }: Pick<Visit, "place" | "address">, seller: StateCode): StateCode {
  return place === "home" ? (stateOfPin(address?.pin ?? "") ?? seller) : seller;
}

/** The buyer as a document names him: with his town alone, unless its value asks for his address. */
export function buyerOf({ customer, address, total, place }: Visit, name: string): Party {
  const state = address ? stateOfPin(address.pin) : null;
  const whole = place === "home" && address !== null && total >= ADDRESS_FROM;
  const lines = whole ? [address.house, address.landmark, address.area, state && stateOf(state).name.en, address.pin] : [address?.area];
  return { person: customer, name, address: lines.filter(Boolean).join(", "), state, gstin: null };
}

/** What a document says of the visit; payment and bank where it is about them. */
export const factsOf = ({ reference, start }: Visit, at: Millis, paid: Partial<Pick<DocumentFacts, "payment" | "method" | "payer" | "bankReference">> = {}): DocumentFacts => ({ reference, visitAt: start, at, payment: null, method: null, bankReference: null, ...paid });
