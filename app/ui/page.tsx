import { createContext, useContext, type ReactNode } from "react";
import type { StaffRole } from "~/domain/account/roles";
import type { Millis } from "~/domain/time/instant";
import type { Locale, Translate } from "~/messages";

/** Who looks at the page, as far as the page needs to know. */
export interface Viewer {
  id: string;
  name: string;
  role: "customer" | "artisan" | "staff";
  roles: readonly ("customer" | "artisan" | "staff")[];
  /** What a member of staff works as, once the second factor was shown. */
  staffRole: StaffRole | null;
  /** Suspended people are led to the page that says why. */
  suspended?: boolean;
}

/** What the page wants in its head; written by `Head` while the body renders. */
export interface PageHead {
  title: string;
  /** Pages that search engines may keep have one; the others ask to be left out. */
  description?: string;
  /** The page's own address with the query that belongs to it, without language; else its path alone. */
  canonical?: string;
  /** The picture a link to the page is shown with, as a path; else the site's own. */
  card?: string;
  tags?: ReactNode;
  /** A form on the page has errors: its title begins with the word. */
  faulty?: boolean;
}

/** What every component may ask about the page it stands on. */
export interface Page {
  locale: Locale;
  t: Translate;
  /** Puts the page's language before a path from `paths`. */
  href(path: string): string;
  /** Ties a form to this browser's session; empty on pages that may be cached. */
  csrf: string;
  now: Millis;
  viewer: Viewer | null;
  /** The path asked for, without language, and its query with the question mark. */
  path: string;
  search: string;
  /** The public origin of the site, for addresses that leave it. */
  origin: string;
  requestId: string;
  head: PageHead;
  demo: boolean;
  /** A form was posted that could not be done at once: the page says that nothing was, and shows it again. */
  again: boolean;
  /** Pictures are to be fetched only by who asks for one. */
  lessData: boolean;
}

const PageContext = createContext<Page | null>(null);

export const PageProvider = PageContext.Provider;

/** The page being rendered. There is no browser side: this is a read of what the server put there. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error("usePage outside of a page");
  return page;
}
