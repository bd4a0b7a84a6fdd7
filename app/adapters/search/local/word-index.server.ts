import SearchableMap from "minisearch/SearchableMap";
import { craftsNear } from "~/domain/search/craft-words";
import type { Term } from "~/domain/search/read-terms";
import { typosAllowed } from "~/domain/search/spelling";
import { craftMark, type FieldName, type Words } from "./describe-doc.server";

/** With fewer hits than this, words that begin alike or are mistyped count as well. */
const FEW = 5;

/** A word shorter than this is the beginning of too many. */
const SHORTEST_BEGINNING = 3;

/**
 * What a word counts where it is found: a person's name before the craft, the craft before the place, the place before a title.
 * Each is a bit of its own, so the fields that have a word are one number.
 */
const WEIGHTS: Record<FieldName, number> = { name: 8, craft: 4, place: 2, title: 1 };
const FIELDS = Object.keys(WEIGHTS) as FieldName[];
const { name, craft, place, title } = WEIGHTS as Record<FieldName, number>;
const best = (fields: number): number => (fields === 0 ? 0 : 1 << (31 - Math.clz32(fields)));

/** Docs by number, each with the fields or with how well it fits. */
type Holders = Map<number, number>;

/** Who has which word in which fields. Only words stand in the tree of near spellings, so a guess costs by the words there are, not by the artisans. */
export function wordIndex() {
  const holders = new Map<string, Holders>();
  const tree = new SearchableMap<Holders>();
  const wordsOf: (string[] | undefined)[] = [];

  function note(word: string, number: number, field: number): boolean {
    let of = holders.get(word);
    if (!of) {
      of = new Map();
      holders.set(word, of);
      tree.set(word, of);
    }
    const before = of.get(number) ?? 0;
    of.set(number, before | field);
    return before === 0;
  }

  /** Who has a word in one of the fields, with the weight of the best. */
  function fits(of: Holders | undefined, fields: number): Holders {
    const found: Holders = new Map();
    for (const [number, has] of of ?? []) if (has & fields) found.set(number, best(has & fields));
    return found;
  }

  /** Who meets a term: by its crafts, or by all of its words. A craft's own name is never looked for as a mere word in titles. */
  function meeting({ words, crafts, isName }: Term): Holders {
    const found = both(words.map((word) => fits(holders.get(word), isName ? name | place : name | place | title)), Math.max);
    for (const slug of crafts) {
      for (const [number, fit] of fits(holders.get(craftMark(slug)), isName ? craft | title : craft)) found.set(number, Math.max(fit, found.get(number) ?? 0));
    }
    return found;
  }

  /** Who may meet a term: by its crafts, by those a word nearly names, or by words that begin so or are written nearly so. */
  function nearly({ words, crafts }: Term): Holders {
    const found = both(words.map((word) => union(near(word), name | place | title)), Math.max);
    const guessed = [...crafts, ...(words.length === 1 ? craftsNear(words[0] ?? "") : [])];
    for (const [number] of union(guessed.map((slug) => holders.get(craftMark(slug)) ?? new Map()), craft)) found.set(number, 0);
    return found;
  }

  function near(word: string): Holders[] {
    const typos = typosAllowed(word);
    const alike = typos > 0 ? [...tree.fuzzyGet(word, typos).values()].map(([of]) => of) : [holders.get(word) ?? new Map()];
    return word.length < SHORTEST_BEGINNING ? alike : [...alike, ...tree.atPrefix(word).values()];
  }

  return {
    put(number: number, words: Words): void {
      wordsOf[number] = FIELDS.flatMap((field) => words[field].filter((word) => note(word, number, WEIGHTS[field])));
    },
    drop(number: number): void {
      for (const word of wordsOf[number] ?? []) {
        const of = holders.get(word);
        of?.delete(number);
        if (of?.size !== 0) continue;
        holders.delete(word);
        tree.delete(word);
      }
      wordsOf[number] = undefined;
    },
    /** Everybody who meets all of the terms, with how well: 0 for those found by a guess at the spelling. */
    find(terms: readonly Term[]): Holders {
      const found = both(terms.map(meeting), (a, b) => a + b);
      if (found.size >= FEW) return found;
      for (const [number] of both(terms.map(nearly), () => 0)) if (!found.has(number)) found.set(number, 0);
      return found;
    },
  };
}

/** Who is in one of the lists in one of the fields. */
function union(lists: readonly Holders[], fields: number): Holders {
  const found: Holders = new Map();
  for (const list of lists) for (const [number, has] of list) if (has & fields) found.set(number, 0);
  return found;
}

/** Who is in all of the lists, their fits put together. */
function both(lists: readonly Holders[], together: (a: number, b: number) => number): Holders {
  const [smallest = new Map<number, number>(), ...others] = [...lists].sort((a, b) => a.size - b.size);
  if (others.length === 0) return smallest;
  const found: Holders = new Map();
  for (const [number, fit] of smallest) if (others.every((other) => other.has(number))) found.set(number, others.reduce((sum, other) => together(sum, other.get(number) ?? 0), fit));
  return found;
}
