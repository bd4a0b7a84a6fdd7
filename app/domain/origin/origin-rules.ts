/** Which other sites may call us: some by their whole origin, some by how their host ends. */
export interface OriginRules {
  exact: readonly string[];
  /** Each with its leading dot, of two names or more. */
  suffixes: readonly string[];
}

/** "exact" may send its cookies; "pattern" is a name that anybody can take, and never may. */
export type OriginGrant = "exact" | "pattern";

const SUFFIX = /^\*((?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?){2,})$/;
const LOOPBACK: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a text is an origin as browsers write it: scheme, host and port, nothing else. */
const isOrigin = (text: string): boolean => /^https?:[^*]*$/.test(text) && URL.canParse(text) && new URL(text).origin === text;

/** Reads entries such as `https://shop.example` and `*.vercel.app`. Null when one is neither, or no origin that browsers would send. */
export function readOriginRules(entries: readonly string[]): OriginRules | null {
  const suffixes = entries.flatMap((entry) => SUFFIX.exec(entry)?.[1] ?? []);
  const exact = entries.filter((entry) => isOrigin(entry));
  return suffixes.length + exact.length === entries.length ? { exact, suffixes } : null;
}

/** What an origin may do under these rules; null when nothing. `loopback` lets in every port of the reader's own machine. */
export function grantOf(origin: string, { exact, suffixes }: OriginRules, { loopback }: { loopback: boolean }): OriginGrant | null {
  if (!isOrigin(origin)) return null;
  if (exact.includes(origin)) return "exact";
  const { protocol, hostname, port } = new URL(origin);
  if (loopback && LOOPBACK.has(hostname)) return "pattern";
  return protocol === "https:" && port === "" && suffixes.some((suffix) => hostname.endsWith(suffix)) ? "pattern" : null;
}
