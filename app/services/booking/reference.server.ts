import { randomInt } from "node:crypto";

/** Letters and digits that cannot be mistaken for one another when read aloud: no 0, O, 1, I. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A short reference people can read over the phone, such as KS-7H3K9Q. */
export const makeReference = (): string => `KS-${Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("")}`;
