import { knownQuery, type KnownQuery } from "../known-query.server";
import { splitLanguage } from "../language.server";

/** An address of ours as links write it: anything else is answered, and never kept. */
const PLAIN = /^\/$|^(\/[a-z0-9-]+)+$/;
const LONGEST = 1000;

/** Finds what a route reads from its query, or undefined for a route whose page may not be cached. */
type FindCacheable = (path: string) => KnownQuery | undefined;

/** Stands before the address of a page that is made with less data; no address of ours begins with it. */
const LESS = "less:";

/** What is asked for by the address of a shared page. */
export const readPageAddress = (address: string): { url: string; lessData: boolean } =>
  address.startsWith(LESS) ? { url: address.slice(LESS.length), lessData: true } : { url: address, lessData: false };

/** The one address under which a shared page is kept, with language, known query and whether it has less data; null for what is not shared. */
export function pageAddress(url: string, findCacheable: FindCacheable, lessData = false): string | null {
  const plain = plainAddress(url, findCacheable);
  return plain !== null && lessData ? LESS + plain : plain;
}

function plainAddress(url: string, findCacheable: FindCacheable): string | null {
  if (url.length > LONGEST) return null;
  const mark = url.indexOf("?");
  const pathname = mark < 0 ? url : url.slice(0, mark);
  if (!PLAIN.test(pathname)) return null;
  const shape = findCacheable(splitLanguage(pathname).path);
  if (!shape) return null;
  if (mark < 0) return pathname;
  const search = url.slice(mark);
  return isOfFramework(search) ? null : pathname + knownQuery(search, shape);
}

/** The framework's own names in a query are refused elsewhere; they never reach a page. */
const isOfFramework = (search: string): boolean => [...new URLSearchParams(search).keys()].some((name) => name.startsWith("_"));
