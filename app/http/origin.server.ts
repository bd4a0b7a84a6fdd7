import type { IncomingHttpHeaders } from "node:http";

/**
 * Whether a posted request may come from a page of ours. Headers that are absent prove nothing
 * (old engines send none), so the form token decides then; a header that names another site refuses.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, host: string | undefined): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const source = headers.origin ?? headers.referer;
  if (source === undefined) return true;
  return URL.canParse(source) && new URL(source).host === host;
}
