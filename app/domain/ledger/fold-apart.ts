import type { Paise } from "../money";
import type { Account, JournalEntry } from "./entry";
import { addEntry, noBalances, overdrawn, type Balances } from "./fold";

/** What stands on the accounts of each artisan and of each booking, by currency: what one has can never stand in for what another lacks. */
export interface ApartBalances {
  artisans: Map<string, Map<string, Balances>>;
  bookings: Map<string, Map<string, Balances>>;
}

export const noApart = (): ApartBalances => ({ artisans: new Map(), bookings: new Map() });

/** Adds an entry to its artisan's and its booking's balances, changing them in place. */
export function addApart({ artisans, bookings }: ApartBalances, entry: Pick<JournalEntry, "artisan" | "booking" | "currency" | "lines">): void {
  if (entry.artisan !== null) addEntry(of(artisans, entry.currency, entry.artisan), entry);
  if (entry.booking !== null) addEntry(of(bookings, entry.currency, entry.booking), entry);
}

function of(by: Map<string, Map<string, Balances>>, currency: string, id: string): Balances {
  const rows = by.get(currency) ?? new Map<string, Balances>();
  by.set(currency, rows);
  const found = rows.get(id) ?? noBalances();
  rows.set(id, found);
  return found;
}

/** Of an artisan's entries these accounts are told whole. A capture names none, so what is held is not. */
const ARTISANS: ReadonlySet<Account> = new Set(["linked", "artisan_payable", "receivables", "commission", "tax_payable"]);

/** A debt of one booking is kept from the release of another, so receivables are an artisan's and no booking's. */
const isBookings = (account: Account): boolean => account !== "receivables";

/** Sentences about accounts of an artisan or a booking on the wrong side of 0. `waiting` says what refunds that wait for a freeze to end took of an artisan's earning already: so much he may have been paid out. */
export function* overdrawnApart({ artisans, bookings }: ApartBalances, waiting: ReadonlyMap<string, Paise>): Generator<string> {
  for (const [currency, rows] of artisans) {
    for (const [id, balances] of rows) {
      const told = { ...balances, artisan_payable: balances.artisan_payable - (waiting.get(id) ?? 0) };
      for (const account of overdrawn(told)) if (ARTISANS.has(account)) yield `account ${account} of artisan ${id} is overdrawn in ${currency}`;
    }
  }
  for (const [currency, rows] of bookings) for (const [id, balances] of rows) for (const account of overdrawn(balances).filter(isBookings)) yield `account ${account} of booking ${id} is overdrawn in ${currency}`;
}

/** What stands on an artisan's account over all currencies. */
export const standsOn = ({ artisans }: ApartBalances, id: string, account: Account): Paise => [...artisans.values()].reduce((sum, rows) => sum + (rows.get(id)?.[account] ?? 0), 0);

/** Every artisan that the journal names. */
export const artisansIn = ({ artisans }: ApartBalances): Set<string> => new Set([...artisans.values()].flatMap((rows) => [...rows.keys()]));
