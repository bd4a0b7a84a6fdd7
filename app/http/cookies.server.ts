import { environment } from "~/env.server";

/** Cookies of a request by name; of a repeated name the first counts. */
export function readCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    const name = part.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, part.slice(at + 1).trim());
  }
  return cookies;
}

/** Names a browser before and after sign-in, for drafts, form tokens, and the budgets of a browser that is known. */
export const BROWSER_COOKIE = "ks_browser";

/** Over https every cookie carries the `__Host-` prefix: this host only, secure, whole site. */
export const cookieName = (name: string): string => (environment().https ? `__Host-${name}` : name);

/** A Set-Cookie line: HttpOnly and Lax always, Secure over https. `maxAge` in seconds; 0 removes, null lasts for the browser session. */
export function cookieLine(name: string, value: string, maxAge: number | null): string {
  const age = maxAge === null ? "" : `; Max-Age=${maxAge}`;
  return `${cookieName(name)}=${value}; Path=/; HttpOnly; SameSite=Lax${environment().https ? "; Secure" : ""}${age}`;
}
