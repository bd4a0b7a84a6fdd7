import { fieldsMarked, KEEP_NAMES, REGISTRY } from "~/domain/privacy/registry";
import { FORMER } from "~/domain/account/former";
import { findArtisan } from "~/models/artisan.server";
import { findPersonRow } from "~/models/closing.server";
import { findWords } from "~/models/find-words.server";
import { isOnErasedList } from "~/models/erased-person.server";
import type { Person } from "~/models/person.server";
import { ROWS_OF } from "./export/rows-of.server";

export interface LeftOver {
  where: string;
  what: "not_on_list" | "row" | "field" | "word";
}

const NOBODYS: ReadonlySet<unknown> = new Set(["", null, undefined, 0]);

/** Looks for anything left of somebody who was erased: rows and fields that should be gone by the registry, and, in every document there is, the words given. */
export async function verifyErasure({ person, words }: { person: string; words: readonly string[] }): Promise<{ ok: boolean; leftOver: LeftOver[] }> {
  const leftOver: LeftOver[] = (await isOnErasedList(person)) ? [] : [{ where: `erased_people/${person}`, what: "not_on_list" }];
  const nobody = { _id: person, email: null, phone: null } as Person;
  for (const [collection, rows] of Object.entries(ROWS_OF)) if (REGISTRY[collection]?.erases === "rows") for (const row of await rows(nobody)) leftOver.push({ where: `${collection}/${(row as { _id: string })._id}`, what: "row" });
  const [row, shop] = await Promise.all([findPersonRow(person), findArtisan(person)]);
  for (const field of fieldsMarked("people", "given", "hidden")) if (!NOBODYS.has((row as Record<string, unknown> | null)?.[field])) leftOver.push({ where: `people/${person}.${field}`, what: "field" });
  if (shop && (shop.name.en !== FORMER.artisan.en || shop.pictures.length > 0 || shop.about.en !== "")) leftOver.push({ where: `artisans/${person}`, what: "field" });
  for (const where of await findWords(words, KEEP_NAMES)) leftOver.push({ where, what: "word" });
  return { ok: leftOver.length === 0, leftOver };
}
