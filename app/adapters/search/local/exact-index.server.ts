import type { Term } from "~/domain/search/read-terms";
import { craftMark, type FieldName, type Words } from "./describe-doc.server";

/** What a word counts where it is found: a person's name before the craft, the craft before the place, the place before a title. */
const WEIGHTS: Record<FieldName, number> = { name: 8, craft: 4, place: 2, title: 1 };
const FIELDS = Object.keys(WEIGHTS) as FieldName[];

type Fits = Map<string, number>;

/** Who has which word as it is written, field by field. */
export function exactIndex() {
  const holders = new Map<string, Set<string>>();
  const known = new Map<string, Words>();
  const entry = (field: FieldName, word: string): string => `${field} ${word}`;
  const entriesOf = (words: Words): string[] => FIELDS.flatMap((field) => words[field].split(" ").map((word) => entry(field, word)));

  function drop(id: string): void {
    const words = known.get(id);
    if (!words) return;
    known.delete(id);
    for (const key of entriesOf(words)) holders.get(key)?.delete(id);
  }

  function put(words: Words): void {
    drop(words.id);
    known.set(words.id, words);
    for (const key of entriesOf(words)) {
      const ids = holders.get(key) ?? new Set();
      holders.set(key, ids.add(words.id));
    }
  }

  /** Who has a word in one of the fields, with the weight of the best. */
  function fits(word: string, fields: readonly FieldName[]): Fits {
    const found: Fits = new Map();
    for (const field of fields) for (const id of holders.get(entry(field, word)) ?? []) if (!found.has(id)) found.set(id, WEIGHTS[field]);
    return found;
  }

  /** Who meets a term: by its crafts, or by all of its words. A craft's own name is never looked for as a mere word in titles. */
  function meeting({ words, crafts, isName }: Term): Fits {
    const found = both(words.map((word) => fits(word, isName ? ["name", "place"] : ["name", "place", "title"])), Math.max);
    for (const craft of crafts) {
      for (const [id, fit] of fits(craftMark(craft), isName ? ["craft", "title"] : ["craft"])) found.set(id, Math.max(fit, found.get(id) ?? 0));
    }
    return found;
  }

  return { put, drop, find: (terms: readonly Term[]): Fits => both(terms.map(meeting), (a, b) => a + b) };
}

/** Who is in all of the lists, their fits put together. */
function both(lists: readonly Fits[], together: (a: number, b: number) => number): Fits {
  const [smallest = new Map<string, number>(), ...others] = [...lists].sort((a, b) => a.size - b.size);
  const found: Fits = new Map();
  for (const [id, fit] of smallest) if (others.every((other) => other.has(id))) found.set(id, others.reduce((sum, other) => together(sum, other.get(id) ?? 0), fit));
  return found;
}
