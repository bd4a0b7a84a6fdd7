import { isLocale, LOCALES, type Locale } from "~/messages";

export { localizedHref as localizePath } from "~/paths";

const [DEFAULT] = LOCALES;

/** Cuts the language off an address: `/hi/search` is `/search` in Hindi. English has no prefix. */
export function splitLanguage(pathname: string): { locale: Locale; path: string } {
  const first = pathname.split("/", 2)[1] ?? "";
  if (first === DEFAULT || !isLocale(first)) return { locale: DEFAULT, path: pathname };
  return { locale: first, path: pathname.slice(first.length + 1) || "/" };
}
