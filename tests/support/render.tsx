import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { translator, type Locale } from "~/messages";
import { localizedHref } from "~/paths";
import { PageProvider, type Page } from "~/ui/page";

/** A page with nobody signed in, on 3 March 2026 at 4:31 pm in India. */
export function makePage(locale: Locale = "en", changes: Partial<Page> = {}): Page {
  return {
    locale,
    t: translator(locale),
    href: (path) => localizedHref(locale, path),
    csrf: "tie",
    now: Date.UTC(2026, 2, 3, 11, 1),
    viewer: null,
    path: "/search",
    search: "?q=pot",
    origin: "http://localhost",
    requestId: "r1",
    head: { title: "" },
    demo: false,
    again: false,
    lessData: false,
    ...changes,
  };
}

/** A component's HTML as a page would send it. */
export const render = (element: ReactElement, page: Page = makePage()): string => renderToStaticMarkup(<PageProvider value={page}>{element}</PageProvider>);
