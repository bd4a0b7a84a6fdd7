import { readTerms } from "~/domain/search/read-terms";
import { wordsOf } from "~/domain/search/fold";
import type { SearchDoc } from "../port";

export type FieldName = "name" | "craft" | "place" | "title";

/** A doc as folded words, each once in its field. */
export type Words = Record<FieldName, string[]>;

/** Stands for a craft whatever it is called; no word of a text can look like it. */
export const craftMark = (slug: string): string => `#${slug}`;

/** The words by which a doc is found. */
export const describeDoc = ({ name, craft, placeWords, titles }: SearchDoc): Words => ({
  name: unique([...wordsOf(name.en), ...wordsOf(name.hi)]),
  craft: [craftMark(craft)],
  place: unique(placeWords.flatMap(wordsOf)),
  title: unique(titles.flatMap((title) => titleWords(title, craft))),
});

/** Another craft's name in a title becomes that craft's mark; words of one's own craft say nothing more. */
const titleWords = (title: string, own: SearchDoc["craft"]): string[] =>
  readTerms(title).flatMap(({ words, crafts, isName }) => (crafts.includes(own) ? [] : isName ? crafts.map(craftMark) : words));

const unique = (words: string[]): string[] => [...new Set(words)];
