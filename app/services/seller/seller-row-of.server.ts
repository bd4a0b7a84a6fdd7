import { randomInt } from "node:crypto";
import type { StateCode } from "~/domain/place/gazetteer";
import { findSeller, insertSeller, type Seller } from "~/models/seller.server";

/** No 0, O, 1, I: numbers are read aloud. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 5;

/** Characters that the numbers of an artisan's documents begin with. */
export const makeSellerCode = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** An artisan's row, made empty when he has none: his documents need the characters that their numbers begin with. */
export async function sellerRowOf(artisan: string): Promise<Seller> {
  for (;;) {
    const row = await findSeller(artisan);
    if (row) return row;
    await insertSeller({ _id: artisan, version: 1, code: makeSellerCode(), legalName: "", business: "individual", street: "", town: "", pin: "", state: "RJ" satisfies StateCode, gstin: null, changedAt: 0 });
  }
}
