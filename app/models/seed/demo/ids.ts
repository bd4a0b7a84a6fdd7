import { createHash } from "node:crypto";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** As people read references aloud: no 0, O, 1, I. */
const SPOKEN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

const written = (seed: string, alphabet: string, length: number): string =>
  [...createHash("sha256").update(seed).digest().subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join("");

/** The id of a demo row: 22 letters and digits, the same for the same seed. */
export const seededId = (seed: string): string => written(seed, LETTERS, 22);

/** An id as the gateway makes them. */
export const gatewayId = (prefix: "order" | "pay" | "rfnd" | "acc" | "trf" | "rvrsl" | "setl", seed: string): string => `${prefix}_${written(`${prefix} ${seed}`, LETTERS, 14)}`;

/** Five characters that nobody else has, for the numbers of an artisan's documents; they are added to those taken. */
export function seededCode(seed: string, taken: Set<string>): string {
  for (let salt = 0; ; salt += 1) {
    const code = written(`${seed} ${salt}`, SPOKEN, 5);
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

/** A booking's reference that nobody else has; it is added to those taken. */
export function seededReference(seed: string, taken: Set<string>): string {
  for (let salt = 0; ; salt += 1) {
    const reference = `KS-${written(`reference ${seed} ${salt}`, SPOKEN, 6)}`;
    if (taken.has(reference)) continue;
    taken.add(reference);
    return reference;
  }
}
