import { COMMON_PASSWORDS } from "./common-passwords";

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;

export type PasswordProblem = "too_short" | "too_long" | "common" | "personal";

/** The password as it is hashed: keyboards spell the same letters differently, so they are composed first. */
export const normalizePassword = (password: string): string => password.normalize("NFKC");

/**
 * What is wrong with a new password, or null. No rule about kinds of characters: only length (NIST SP 800-63B),
 * passwords well known here (those known from breaches: `services/account/is-common-password`), the name of the site and its words, and the person's own name or address as the whole password.
 */
export function passwordProblem(password: string, personal: readonly string[] = []): PasswordProblem | null {
  const normal = normalizePassword(password);
  const length = [...normal].length;
  if (length < SHORTEST_PASSWORD) return "too_short";
  if (length > LONGEST_PASSWORD) return "too_long";
  const word = normal.toLowerCase();
  if (COMMON_PASSWORDS.has(word) || COMMON_PASSWORDS.has(word.replace(/[^a-z0-9]+$/, "")) || new Set(word).size <= 2) return "common";
  if (/^(kala[\s_-]?setu|कला\s?सेतु|kalakaar|kalakar|karigar|artisan).{0,4}$/u.test(word)) return "common";
  return personal.some((own) => own.length > 3 && word.replace(/\s/g, "").startsWith(own.toLowerCase().replace(/\s/g, "")) && length - own.length < 5) ? "personal" : null;
}
