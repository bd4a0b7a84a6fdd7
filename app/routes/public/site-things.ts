import { COMPANY } from "~/domain/company";
import type { Locale } from "~/messages";
import { localizedHref, paths } from "~/paths";
import type { Thing } from "~/ui/json-ld";

/** The marketplace in schema.org's words: who runs it, and how it is searched. */
export function siteThings({ locale, origin, name }: { locale: Locale; origin: string; name: string }): Thing[] {
  const at = (path: string): string => origin + localizedHref(locale, path);
  const url = at(paths.home());
  return [
    { "@type": "Organization", name, legalName: COMPANY.name, url: origin, logo: `${origin}/logo.svg`, email: COMPANY.email, telephone: COMPANY.phone },
    {
      "@type": "WebSite",
      name,
      url,
      inLanguage: locale,
      potentialAction: { "@type": "SearchAction", target: { "@type": "EntryPoint", urlTemplate: `${at(paths.search())}?q={search_term_string}` }, "query-input": "required name=search_term_string" },
    },
  ];
}
