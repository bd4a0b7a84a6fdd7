import { wordsOf } from "~/domain/privacy/mask-words";
import { FORMER } from "~/domain/account/former";
import { parseIdentifier } from "~/domain/contact/identifier";
import { findArtisan } from "~/models/artisan.server";
import { findPersonRow } from "~/models/closing.server";
import { findContactChangesOf } from "~/models/contact-change.server";
import { findLettersTo } from "~/models/delivery.server";
import { findPersonByIdentifier } from "~/models/person.server";

/** What somebody is called and reached by, as long as his rows still say it. */
export interface Known {
  words: string[];
  contacts: string[];
}

export async function namesOf(person: string): Promise<Known> {
  const [row, shop] = await Promise.all([findPersonRow(person), findArtisan(person)]);
  const kept = row?.closing?.kept ?? row ?? {};
  const now = [kept.email, kept.phone].filter((contact): contact is string => typeof contact === "string" && contact !== "");
  const contacts = [...now, ...(await formerAddresses(person, now))];
  const shopNames = shop && shop.name.en !== FORMER.artisan.en ? Object.values(shop.name) : [];
  return { contacts, words: wordsOf({ names: [kept.name ?? "", ...shopNames].filter(Boolean), contacts }) };
}

/** The addresses somebody had before: those of changes still kept, and wherever something was written to himself. What belongs to somebody else by now is left to that one. */
async function formerAddresses(person: string, now: readonly string[]): Promise<string[]> {
  const [changes, letters] = await Promise.all([findContactChangesOf(person), findLettersTo({ contacts: [], keys: [`person:${person}:`] })]);
  const had = [...changes.flatMap(({ before, after }) => [before.email, before.phone, after]), ...letters.map(({ to }) => to)];
  const former = [...new Set(had)].filter((address) => address !== null && !now.includes(address));
  const holders = await Promise.all(former.map((address) => holderOf(address)));
  return former.flatMap((address, at) => (address !== null && (holders[at] ?? person) === person ? [address] : []));
}

async function holderOf(address: string | null): Promise<string | null> {
  const identifier = parseIdentifier(address ?? "");
  return identifier && ((await findPersonByIdentifier(identifier))?._id ?? null);
}
