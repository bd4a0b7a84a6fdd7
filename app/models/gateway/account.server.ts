import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "../model.server";
import type { GatewayNews } from "./news";

/**
 * Who an account belongs to, as far as the gateway has to know him again: keyed hashes of all details together and of each word of the name,
 * and what is to be asked about the details. The details themselves are kept nowhere.
 */
export interface GatewayHolderRow {
  mark: string;
  name: string[];
  needs: GatewayNeed[];
}

/** Where a linked account pays out to: the last four digits, and keyed hashes as of its holder. */
export interface GatewayBankRow {
  lastFour: string;
  mark: string;
  name: string[];
}

export interface GatewayNeed {
  field: string;
  reason: string;
}

/** A linked account in the local gateway's own books. */
export interface GatewayAccountRow extends GatewayNews {
  _id: string;
  version: number;
  reference: string;
  holder: GatewayHolderRow;
  bank: GatewayBankRow | null;
  state: "created" | "under_review" | "needs_more" | "active" | "suspended";
  needs: GatewayNeed[];
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
