/** A paragraph, or a list of points. `{name}` is replaced by a word the page gives. */
export type PagePart = string | readonly string[];

export interface PageSection {
  /** Names the section in addresses; the same in every language. */
  id: string;
  heading: string;
  body: readonly PagePart[];
}

/** A page of prose. Every language has the same sections in the same order. */
export interface PageText {
  title: string;
  description: string;
  lead: string;
  sections: readonly PageSection[];
}
