import { dictionary } from "@zxcvbn-ts/language-common";
import { normalizePassword, SHORTEST_PASSWORD } from "~/domain/account/password";

/** The package's list has 49,000 that came to light in breaches, the most frequent first; the shorter half is refused for its length. */
const BREACHED: ReadonlySet<string> = new Set(dictionary.passwords.filter((word) => String(word).length >= SHORTEST_PASSWORD).map(String));

/** Whether a password is among the best known of those that came to light in breaches, in any spelling of capitals, or with a few signs after it. */
export function isCommonPassword(password: string): boolean {
  const word = normalizePassword(password).toLowerCase();
  return BREACHED.has(word) || BREACHED.has(word.replace(/[^a-z0-9]+$/, ""));
}
