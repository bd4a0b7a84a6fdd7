import type { Locale, Translate } from "~/messages";

/** For whom a letter is written. `link` makes an address of ours whole, in the reader's language. */
export interface Reader {
  /** The first name; empty where nobody is known by this address. */
  name: string;
  locale: Locale;
  t: Translate;
  link(path: string): string;
}

/** What a letter says, before it has a form. */
export interface LetterContent {
  subject: string;
  /** What is to be copied from the letter: it stands large above the words, which name it too. */
  copied?: string;
  paragraphs: string[];
  facts: { label: string; value: string }[];
  action: { label: string; url: string } | null;
}
