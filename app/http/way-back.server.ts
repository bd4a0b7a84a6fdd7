import { splitLanguage } from "./language.server";

/** The list that a page was opened from, with what was asked of it, so that the way back leads to the same place in it; else its beginning. */
export function wayBack(request: Request, list: string): string {
  const from = request.headers.get("referer") ?? "";
  if (!URL.canParse(from)) return list;
  const { pathname, search } = new URL(from);
  return splitLanguage(pathname).path === list ? list + search : list;
}
