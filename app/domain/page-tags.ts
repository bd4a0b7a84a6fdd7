/**
 * What a cached page is made of. A page carries the tags of what it shows; a write names the tags of what it changed,
 * and every page that carries one of them is dropped.
 */
export type PageTag = string;

/** Lists of artisans: who stands in them, in which order, under which words. */
export const LISTING: PageTag = "listing";

/** The newest reviews of anybody. */
export const REVIEWS: PageTag = "reviews";

/** Carried by every page. */
export const EVERYTHING: PageTag = "*";

/** Everything the public may see of one artisan: his page, his card, his free days. */
export const artisanTag = (artisan: string): PageTag => `artisan:${artisan}`;
