import type { CraftSlug } from "~/domain/craft";
import { craftWord, LONGEST_PHRASE } from "./craft-words";
import { wordsOf } from "./fold";

/** One thing a search asks for: a word, or a phrase that names a craft. */
export interface Term {
  words: string[];
  crafts: CraftSlug[];
  isName: boolean;
}

/** Words that carry nothing in a search. */
const SILENT = new Set("a an and at by for from in near of on or the to with art work artist artisan artisans ka ke ki me mein se ko aur wala का के की में से को पर और या वाला वाले कारीगर कलाकार".split(" "));

/** Reads a text as terms, the longest phrases that name a craft first. Silent words count only when nothing else is there. */
export function readTerms(text: string): Term[] {
  const words = wordsOf(text);
  const terms: Term[] = [];
  for (let at = 0; at < words.length; ) {
    const term = phraseAt(words, at);
    terms.push(term);
    at += term.words.length;
  }
  const speaking = terms.filter(({ words: [first = ""], crafts }) => crafts.length > 0 || !SILENT.has(first));
  return speaking.length > 0 ? speaking : terms;
}

function phraseAt(words: string[], at: number): Term {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    const found = craftWord(phrase.join(" "));
    if (found) return { words: phrase, ...found };
  }
  return { words: words.slice(at, at + 1), crafts: [], isName: false };
}
