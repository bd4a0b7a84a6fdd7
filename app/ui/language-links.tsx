import { LANGUAGE_NAMES, LOCALES } from "~/messages";
import { localizedHref } from "~/paths";
import { usePage } from "./page";

/** The same page in the other languages, each named in its own. */
export function LanguageLinks() {
  const { locale, path, search } = usePage();
  return (
    <>
      {LOCALES.filter((other) => other !== locale).map((other) => (
        <a key={other} href={localizedHref(other, path + search)} lang={other} hrefLang={other}>
          {LANGUAGE_NAMES[other]}
        </a>
      ))}
    </>
  );
}
