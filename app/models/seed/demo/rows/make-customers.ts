import type { StateCode } from "~/domain/place/gazetteer";
import { stateOfPin } from "~/domain/place/gazetteer";
import { days, type Millis } from "~/domain/time/instant";
import type { PersonRow } from "~/models/person.server";
import { ADDRESSES, type AddressSample } from "../../data/addresses";
import { CUSTOMERS } from "../../data/names";
import { ANANYA, DEMO_CUSTOMER } from "../accounts";
import { seededId } from "../ids";
import { makePerson } from "./make-person";

/** Somebody who books, and where he lives. */
export interface DemoCustomer {
  person: PersonRow;
  address: AddressSample;
  state: StateCode | null;
}

const EVERY_THIRD = 3;

/** The customers, Ananya Mehta of Udaipur first. A third reads and writes Hindi. All joined before the oldest booking. */
export const makeCustomers = (midnight: Millis): DemoCustomer[] =>
  CUSTOMERS.flatMap((name, number): DemoCustomer[] => {
    const address = ADDRESSES[number % ADDRESSES.length];
    if (!address) return [];
    const locale = number % EVERY_THIRD === 2 ? "hi" : "en";
    const email = number === ANANYA ? DEMO_CUSTOMER : `customer${number + 1}@kalasetu.demo`;
    const createdAt = midnight - days(400 + number);
    return [{ person: makePerson({ id: seededId(`customer ${number}`), name: name[locale], email, role: "customer", locale, createdAt }), address, state: stateOfPin(address.pin) }];
  });
