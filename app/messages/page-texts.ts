import en from "./en/page-texts";
import hi from "./hi/page-texts";
import type { Locale } from "./index";
import type { PageText } from "./page-text";

export type PageTextName = keyof typeof en;

const TEXTS: Record<Locale, Record<PageTextName, PageText>> = { en, hi };

/** The prose of a page in a language. */
export const pageText = (locale: Locale, name: PageTextName): PageText => TEXTS[locale][name];
