import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { environment } from "~/env.server";

/** A new random name of 132 bits, safe in addresses. */
export const randomId = (): string => randomBytes(17).toString("base64url").slice(0, 22);

/** A keyed hash of some words that only this site can make. */
export const sign = (...words: string[]): string => createHmac("sha256", environment().formSecret).update(words.join("\n")).digest("base64url").slice(0, 32);

/** Compares two texts in a time that does not depend on where they differ. */
export function equalInConstantTime(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
