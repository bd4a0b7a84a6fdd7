import type { AskFailure } from "~/domain/payment/ask-again";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";

/** What an artisan's linked account still lacks, in the gateway's words. */
export interface PayeeNeed {
  field: string;
  reason: string;
}

/** How an artisan is paid: his linked account at the gateway, as it said last. `_id` is the person's. Bank details are never here. */
export interface Payee {
  _id: string;
  version: number;
  /** The gateway's id of the account; null until there is one. */
  account: string | null;
  state: "none" | "created" | "under_review" | "needs_more" | "active" | "suspended";
  needs: PayeeNeed[];
  bankLastFour: string | null;
  /** When the bank that is paid out to was last changed. Business time. */
  bankChangedAt: Millis | null;
  /** When the gateway is asked next how the account stands; null while nothing is expected. */
  askAt: Millis | null;
  /** How questions about it fail; missing or null: the last one was answered. */
  askFailure?: AskFailure | null;
}

export type PayeeRow = Payee & WithOutbox;

export const Payees = defineModel<PayeeRow>(
  "payees",
  { _id: String, version: Number, account: String, state: String, needs: [{ _id: false, field: String, reason: String }], bankLastFour: String, bankChangedAt: Number, askAt: Number, askFailure: Object },
  { plugins: [withOutbox], indexes: [[{ account: 1 }, { unique: true, partialFilterExpression: { account: { $gt: "" } } }], [{ askAt: 1 }]] },
);

export const findPayee = (artisan: string): Promise<PayeeRow | null> => Payees.findOne({ _id: artisan }).lean<PayeeRow | null>().exec();

/** Whose linked account this is. */
export const findPayeeByAccount = (account: string): Promise<PayeeRow | null> => Payees.findOne({ account }).lean<PayeeRow | null>().exec();

/** Accounts that the gateway is to be asked about by now. */
export const findPayeesToAsk = (now: Millis, limit: number): Promise<PayeeRow[]> => Payees.find({ askAt: { $gt: 0, $lte: now } }).sort({ askAt: 1 }).limit(limit).lean<PayeeRow[]>().exec();

/** Opens the document of an artisan who has no account yet, or gives the one that is there. */
export async function openPayee(artisan: string): Promise<PayeeRow> {
  const fresh: PayeeRow = { _id: artisan, version: 1, account: null, state: "none", needs: [], bankLastFour: null, bankChangedAt: null, askAt: null, outbox: [], leases: {} };
  try {
    await Payees.create(fresh);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return (await findPayee(artisan)) ?? fresh;
}

/** Writes a change and what follows from it, only if nobody wrote since `version` was read. */
export async function replacePayee({ _id, version }: Pick<Payee, "_id" | "version">, change: Partial<Omit<Payee, "_id" | "version">>, outbox: OutboxEntry[]): Promise<boolean> {
  const push = outbox.length > 0 ? { $push: { outbox: { $each: outbox } } } : {};
  const written = await Payees.updateOne({ _id, version }, { $set: { ...change, version: version + 1 }, ...push }).exec();
  return written.modifiedCount === 1;
}
