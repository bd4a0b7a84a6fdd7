import { wordsOf } from "~/domain/privacy/mask-words";
import { FORMER } from "~/domain/account/former";
import { findArtisan } from "~/models/artisan.server";
import { findPersonRow } from "~/models/closing.server";

/** What somebody is called and reached by, as long as his rows still say it. */
export interface Known {
  words: string[];
  contacts: string[];
}

export async function namesOf(person: string): Promise<Known> {
  const [row, shop] = await Promise.all([findPersonRow(person), findArtisan(person)]);
  const kept = row?.closing?.kept ?? row ?? {};
  const contacts = [kept.email, kept.phone].filter((contact): contact is string => typeof contact === "string" && contact !== "");
  const shopNames = shop && shop.name.en !== FORMER.artisan.en ? Object.values(shop.name) : [];
  return { contacts, words: wordsOf({ names: [kept.name ?? "", ...shopNames].filter(Boolean), contacts }) };
}
