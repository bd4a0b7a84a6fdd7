import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "../model.server";
import type { GatewayNews } from "./news";

/** Where a linked account pays out to. The number is never kept: `mark` is a keyed hash that tells the same account from another. */
export interface GatewayBankRow {
  lastFour: string;
  ifsc: string;
  holder: string;
  mark: string;
}

/** A linked account in the local gateway's own books. */
export interface GatewayAccountRow extends GatewayNews {
  _id: string;
  version: number;
  reference: string;
  holder: {
    legalName: string;
    businessType: string;
    email: string;
    phone: string;
    pan: string;
    gstin: string | null;
    address: { street: string; city: string; state: string; pin: string };
  };
  bank: GatewayBankRow | null;
  state: "created" | "under_review" | "needs_more" | "active" | "suspended";
  needs: { field: string; reason: string }[];
  /** When its review is over; null when nothing is under review, or until somebody decides. */
  reviewedAt: Millis | null;
  /** What happens to transfers that come now. */
  transfers: "succeed" | "fail" | "slow";
  createdAt: Millis;
}

const need = { _id: false, field: String, reason: String };

export const GatewayAccounts = defineModel<GatewayAccountRow>(
  "gateway_accounts",
  { _id: String, version: Number, reference: String, holder: Object, bank: Object, state: String, needs: [need], reviewedAt: Number, transfers: String, times: Number, newsDelay: Number, createdAt: Number },
  { indexes: [[{ reference: 1 }, { unique: true }], [{ reviewedAt: 1 }], [{ createdAt: -1, _id: -1 }]] },
);

const one = (filter: Record<string, unknown>): Promise<GatewayAccountRow | null> => GatewayAccounts.findOne(filter).lean<GatewayAccountRow | null>().exec();
const due = (now: Millis) => ({ reviewedAt: { $gt: 0, $lte: now } });

export const findGatewayAccount = (id: string): Promise<GatewayAccountRow | null> => one({ _id: id });
export const findGatewayAccountOf = (reference: string): Promise<GatewayAccountRow | null> => one({ reference });
export const findGatewayAccounts = (most: number): Promise<GatewayAccountRow[]> => GatewayAccounts.find({}).sort({ createdAt: -1, _id: -1 }).limit(most).lean<GatewayAccountRow[]>().exec();

/** Accounts whose review is over. */
export const findGatewayAccountsDue = (now: Millis): Promise<GatewayAccountRow[]> => GatewayAccounts.find(due(now)).limit(200).lean<GatewayAccountRow[]>().exec();

/** Inserts an account, or gives the one already made for its reference; `made` says which. */
export async function insertGatewayAccount(account: GatewayAccountRow): Promise<{ row: GatewayAccountRow; made: boolean }> {
  try {
    await GatewayAccounts.create(account);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const row = await findGatewayAccountOf(account.reference);
  if (!row) throw new Error(`gateway account of ${account.reference} is gone`);
  return { row, made: row._id === account._id };
}

/** Writes a change only if nobody wrote since the row was read. */
export async function replaceGatewayAccount(row: GatewayAccountRow, change: Partial<GatewayAccountRow>): Promise<boolean> {
  const written = await GatewayAccounts.updateOne({ _id: row._id, version: row.version }, { $set: { ...change, version: row.version + 1 } }).exec();
  return written.modifiedCount === 1;
}
