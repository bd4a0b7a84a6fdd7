import { CRAFTS, type Craft, type CraftSlug } from "~/domain/craft";
import { wordsOf } from "./fold";
import { isNearlySame } from "./spelling";

/** What a word or phrase says about crafts. */
export interface CraftWord {
  crafts: CraftSlug[];
  /** One more spelling of the craft's own name, so it means the craft wherever it stands; not just one of its products. */
  isName: boolean;
}

const TABLE = readCrafts();

/** Words in the longest phrase that names a craft. */
export const LONGEST_PHRASE = Math.max(...[...TABLE.keys()].map((phrase) => phrase.split(" ").length));

/** The crafts that a folded phrase names, in any spelling we know; null when it names none. */
export const craftWord = (phrase: string): CraftWord | null => TABLE.get(phrase) ?? null;

/** Crafts that a word may mean when it is cut short or mistyped. */
export function craftsNear(word: string): CraftSlug[] {
  const near = new Set<CraftSlug>();
  for (const [phrase, { crafts }] of TABLE) {
    if ((word.length >= 3 && phrase.startsWith(word)) || isNearlySame(word, phrase)) for (const craft of crafts) near.add(craft);
  }
  return [...near];
}

function readCrafts(): Map<string, CraftWord> {
  const table = new Map<string, CraftWord>();
  for (const craft of CRAFTS) {
    for (const phrase of phrasesOf(craft)) {
      const key = wordsOf(phrase).join(" ");
      const found = table.get(key) ?? { crafts: [], isName: false };
      if (!found.crafts.includes(craft.slug)) found.crafts.push(craft.slug);
      found.isName ||= spellsName(key, craft);
      table.set(key, found);
    }
  }
  return table;
}

function phrasesOf({ slug, name, maker, aliases }: Craft): string[] {
  return [slug, name.en, name.hi, maker.en, maker.hi, ...aliases];
}

function spellsName(phrase: string, { name, slug }: Craft): boolean {
  return [name.en, name.hi, slug].some((known) => bonesOf(wordsOf(known).join(" ")) === bonesOf(phrase));
}

/** Spellings differ in their vowels and breathings: mehndi, mehendi and mehandi have the same bones. */
function bonesOf(phrase: string): string {
  return phrase.replace(/(?<=[a-z])[aeiouy]/g, "").replace(/(?<=[bcdgjkpt])h/g, "").replace(/[\u0900-\u0903\u093e-\u094d]/g, "");
}
