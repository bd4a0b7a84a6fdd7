import MiniSearch, { type Query } from "minisearch";
import { craftsNear } from "~/domain/search/craft-words";
import type { Term } from "~/domain/search/read-terms";
import { typosAllowed } from "~/domain/search/spelling";
import type { SearchDoc } from "../port";
import { craftMark, describeDoc, type Words } from "./describe-doc.server";
import { exactIndex } from "./exact-index.server";

/** With fewer hits than this, words that begin alike or are mistyped count as well. */
const FEW = 5;

const spaced = (text: string): string[] => text.split(" ").filter(Boolean);

/** The words of all docs and who has them. */
export function wordIndex() {
  const exact = exactIndex();
  const nearly = new MiniSearch<Words>({ fields: ["name", "craft", "place", "title"], tokenize: spaced, processTerm: (term) => term });

  return {
    put(doc: SearchDoc): void {
      const words = describeDoc(doc);
      exact.put(words);
      if (nearly.has(doc.id)) nearly.replace(words);
      else nearly.add(words);
    },
    drop(id: string): void {
      exact.drop(id);
      if (nearly.has(id)) nearly.discard(id);
    },
    /** Everybody who meets all of the terms, with how well: 0 for those found by a guess at the spelling. */
    find(terms: readonly Term[]): Map<string, number> {
      const found = exact.find(terms);
      if (found.size >= FEW) return found;
      for (const { id } of nearly.search({ combineWith: "AND", queries: terms.map(guess) })) if (!found.has(String(id))) found.set(String(id), 0);
      return found;
    },
  };
}

/** A term's crafts, those a word nearly names, or words that begin so or are written nearly so. */
const guess = ({ words, crafts }: Term): Query => ({
  combineWith: "OR",
  queries: [
    { combineWith: "OR", fields: ["craft"], queries: [...crafts, ...(words.length === 1 ? craftsNear(words[0] ?? "") : [])].map(craftMark) },
    { combineWith: "AND", fields: ["name", "place", "title"], prefix: (word) => word.length >= 3, fuzzy: (word) => typosAllowed(word) || false, queries: [...words] },
  ],
});
