import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "../model.server";
import type { GatewayNews } from "./news";

/** A refund in the local gateway's own books. */
export interface GatewayRefundRow {
  id: string;
  key: string;
  amount: Paise;
  state: "pending" | "processed" | "failed";
  bankReference: string | null;
  at: Millis;
  /** When a pending one is through. */
  settlesAt: Millis | null;
}

/** A transfer to a linked account in the local gateway's own books. */
export interface GatewayTransferRow {
  id: string;
  key: string;
  account: string;
  amount: Paise;
  held: boolean;
  state: "pending" | "processed" | "failed";
  failure: string | null;
  at: Millis;
  /** When a pending one is through. */
  settlesAt: Millis | null;
  /** The payout it is part of; null while its money stands on the account. */
  payout: string | null;
  /** When it may be paid out, once it was let go; null before, and while it is in a payout. */
  payableAt: Millis | null;
}

/** Money taken back out of a transfer, in the local gateway's own books. */
export interface GatewayReversalRow {
  id: string;
  key: string;
  transfer: string;
  amount: Paise;
  at: Millis;
}

/**
 * A payment attempt in the local gateway's own books, with its refunds, transfers and reversals:
 * one document, so that together they never exceed it.
 */
export interface GatewayPaymentRow extends GatewayNews {
  _id: string;
  version: number;
  order: string;
  amount: Paise;
  currency: string;
  state: "created" | "authorized" | "captured" | "failed";
  method: string;
  fee: Paise;
  failure: string | null;
  /** Whose checkout form led to it; missing: nobody's. */
  by?: "customer" | "link";
  at: Millis;
  /** When the attempt is captured by itself; null when nothing more will happen. */
  settlesAt: Millis | null;
  refunds: GatewayRefundRow[];
  transfers: GatewayTransferRow[];
  reversals: GatewayReversalRow[];
}

const refund = { _id: false, id: String, key: String, amount: Number, state: String, bankReference: String, at: Number, settlesAt: Number };
const transfer = { _id: false, id: String, key: String, account: String, amount: Number, held: Boolean, state: String, failure: String, at: Number, settlesAt: Number, payout: String, payableAt: Number };
const reversal = { _id: false, id: String, key: String, transfer: String, amount: Number, at: Number };
const unlessMissing = (field: string) => ({ unique: true, partialFilterExpression: { [field]: { $exists: true } } });

export const GatewayPayments = defineModel<GatewayPaymentRow>(
  "gateway_payments",
  {
    _id: String,
    version: Number,
    order: String,
    amount: Number,
    currency: String,
    state: String,
    method: String,
    fee: Number,
    failure: String,
    by: String,
    at: Number,
    settlesAt: Number,
    times: Number,
    newsDelay: Number,
    refunds: [refund],
    transfers: [transfer],
    reversals: [reversal],
  },
  {
    indexes: [
      [{ order: 1 }],
      [{ settlesAt: 1 }],
      [{ "refunds.settlesAt": 1 }],
      [{ "refunds.key": 1 }],
      [{ "transfers.key": 1 }, unlessMissing("transfers.key")],
      [{ "reversals.key": 1 }, unlessMissing("reversals.key")],
      [{ "transfers.id": 1 }],
      [{ "transfers.settlesAt": 1 }],
      [{ "transfers.payableAt": 1 }],
      [{ "transfers.account": 1, at: -1 }],
      [{ state: 1, at: -1 }],
    ],
  },
);

/** Rows written before transfers were known lack them. */
const whole = (row: GatewayPaymentRow): GatewayPaymentRow => (row.transfers && row.reversals ? row : { ...row, transfers: row.transfers ?? [], reversals: row.reversals ?? [] });

const one = async (filter: Record<string, unknown>): Promise<GatewayPaymentRow | null> => {
  const row = await GatewayPayments.findOne(filter).lean<GatewayPaymentRow | null>().exec();
  return row && whole(row);
};
const some = async (filter: Record<string, unknown>, most = 200): Promise<GatewayPaymentRow[]> => (await GatewayPayments.find(filter).limit(most).lean<GatewayPaymentRow[]>().exec()).map(whole);

export const findGatewayPayment = (id: string): Promise<GatewayPaymentRow | null> => one({ _id: id });
export const findGatewayPayments = async (order: string): Promise<GatewayPaymentRow[]> => (await GatewayPayments.find({ order }).sort({ at: 1 }).lean<GatewayPaymentRow[]>().exec()).map(whole);

/** The payment that a refund with this key was taken from. */
export const findGatewayPaymentByRefundKey = (key: string): Promise<GatewayPaymentRow | null> => one({ "refunds.key": key });
/** The payment that a transfer with this key, or a reversal with it, was made of. */
export const findGatewayPaymentByTransferKey = (key: string): Promise<GatewayPaymentRow | null> => one({ "transfers.key": key });
export const findGatewayPaymentByReversalKey = (key: string): Promise<GatewayPaymentRow | null> => one({ "reversals.key": key });
/** The payment that a transfer was made of. */
export const findGatewayPaymentOfTransfer = (transfer: string): Promise<GatewayPaymentRow | null> => one({ "transfers.id": transfer });

/** The newest payments that were captured. */
export const findNewestGatewayPayments = async (most: number): Promise<GatewayPaymentRow[]> => (await GatewayPayments.find({ state: "captured" }).sort({ at: -1 }).limit(most).lean<GatewayPaymentRow[]>().exec()).map(whole);

/** The newest payments with transfers to an account. */
export const findGatewayPaymentsOfAccount = async (account: string, most: number): Promise<GatewayPaymentRow[]> =>
  (await GatewayPayments.find({ "transfers.account": account }).sort({ at: -1 }).limit(most).lean<GatewayPaymentRow[]>().exec()).map(whole);

/** Attempts, and attempts with refunds or transfers, whose time has come. */
export async function findGatewayPaymentsDue(now: Millis): Promise<GatewayPaymentRow[]> {
  const due = { $gt: 0, $lte: now };
  const found = await Promise.all([{ settlesAt: due }, { "refunds.settlesAt": due }, { "transfers.settlesAt": due }].map((filter) => some(filter)));
  return [...new Map(found.flat().map((row) => [row._id, row])).values()];
}

/** Payments with transfers that may be paid out by now. */
export const findGatewayPaymentsPayable = (now: Millis): Promise<GatewayPaymentRow[]> => some({ "transfers.payableAt": { $gt: 0, $lte: now } });

/** Every payment in the gateway's books with its refunds, transfers and reversals, one after the other. */
export async function* eachGatewayPayment(): AsyncIterable<GatewayPaymentRow> {
  const rows = GatewayPayments.find({}).sort({ _id: 1 }).lean<GatewayPaymentRow>().cursor({ batchSize: 500 }) as AsyncIterable<GatewayPaymentRow>;
  for await (const row of rows) yield whole(row);
}

export const insertGatewayPayment = async (row: GatewayPaymentRow): Promise<void> => void (await GatewayPayments.create(row));

/** Writes a change only if nobody wrote since the row was read. False too when one of its keys is another payment's. */
export async function replaceGatewayPayment(row: GatewayPaymentRow, change: Partial<GatewayPaymentRow>): Promise<boolean> {
  try {
    const written = await GatewayPayments.updateOne({ _id: row._id, version: row.version }, { $set: { ...change, version: row.version + 1 } }).exec();
    return written.modifiedCount === 1;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}
