import type { GstUnsaid, SellerFacts } from "~/domain/tax-document/seller";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** Who an artisan is before the law, as he says. `_id` is the person's. The characters that his documents' numbers begin with are his for good. */
export interface Seller extends SellerFacts, GstUnsaid {
  _id: string;
  version: number;
  code: string;
  changedAt: Millis;
  /** It is what he told the payment company, and he has said nothing else since; missing: his own words. */
  fromAccount?: boolean | undefined;
}

export const Sellers = defineModel<Seller>(
  "sellers",
  { _id: String, version: Number, code: String, legalName: String, business: String, street: String, town: String, pin: String, state: String, gstin: String, gstinUnsaid: Boolean, changedAt: Number, fromAccount: Boolean },
  { indexes: [[{ code: 1 }, { unique: true }]] },
);

export const findSeller = (artisan: string): Promise<Seller | null> => Sellers.findOne({ _id: artisan }).lean<Seller | null>().exec();

/** Puts a row in for somebody; false when he has one, or when somebody else has these characters. */
export async function insertSeller(seller: Seller): Promise<boolean> {
  try {
    await Sellers.create(seller);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** Takes out who somebody is. The characters stay: his documents' numbers begin with them. Again changes nothing. */
export const eraseSeller = async (artisan: string): Promise<void> =>
  void (await Sellers.updateOne({ _id: artisan, legalName: { $ne: "" } }, { $set: { legalName: "", street: "", town: "", pin: "", gstin: null }, $inc: { version: 1 } }).exec());

/** Writes what he says, only if nobody did since `version` was read. */
export async function replaceSeller(artisan: string, version: number, facts: SellerFacts & Required<Pick<Seller, "gstinUnsaid" | "fromAccount">> & { changedAt: Millis }): Promise<boolean> {
  const written = await Sellers.updateOne({ _id: artisan, version }, { $set: { ...facts, version: version + 1 } }).exec();
  return written.modifiedCount === 1;
}
