import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "../model.server";

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

/** A payment attempt in the local gateway's own books, with its refunds: one document, so that they never exceed it. */
export interface GatewayPaymentRow {
  _id: string;
  version: number;
  order: string;
  amount: Paise;
  currency: string;
  state: "created" | "authorized" | "captured" | "failed";
  method: string;
  fee: Paise;
  failure: string | null;
  at: Millis;
  /** When the attempt is captured by itself; null when nothing more will happen. */
  settlesAt: Millis | null;
  /** How many times each webhook is sent; 0 when the gateway keeps silent. */
  times: number;
  refunds: GatewayRefundRow[];
}

const refund = { _id: false, id: String, key: String, amount: Number, state: String, bankReference: String, at: Number, settlesAt: Number };

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
    at: Number,
    settlesAt: Number,
    times: Number,
    refunds: [refund],
  },
  { indexes: [[{ order: 1 }], [{ settlesAt: 1 }], [{ "refunds.settlesAt": 1 }], [{ "refunds.key": 1 }]] },
);

export const findGatewayPayment = (id: string): Promise<GatewayPaymentRow | null> => GatewayPayments.findOne({ _id: id }).lean<GatewayPaymentRow | null>().exec();
export const findGatewayPayments = (order: string): Promise<GatewayPaymentRow[]> => GatewayPayments.find({ order }).sort({ at: 1 }).lean<GatewayPaymentRow[]>().exec();

/** The payment that a refund with this key was taken from. */
export const findGatewayPaymentByRefundKey = (key: string): Promise<GatewayPaymentRow | null> => GatewayPayments.findOne({ "refunds.key": key }).lean<GatewayPaymentRow | null>().exec();

/** Attempts, and attempts with refunds, whose time has come. */
export async function findGatewayPaymentsDue(now: Millis): Promise<GatewayPaymentRow[]> {
  const due = { $gt: 0, $lte: now };
  const [attempts, refunds] = await Promise.all([{ settlesAt: due }, { "refunds.settlesAt": due }].map((filter) => GatewayPayments.find(filter).limit(200).lean<GatewayPaymentRow[]>().exec()));
  return [...new Map([...(attempts ?? []), ...(refunds ?? [])].map((row) => [row._id, row])).values()];
}

/** Every payment in the gateway's books, one after the other. */
export const eachGatewayPayment = (): AsyncIterable<GatewayPaymentRow> => GatewayPayments.find({}).sort({ _id: 1 }).lean<GatewayPaymentRow>().cursor({ batchSize: 500 }) as AsyncIterable<GatewayPaymentRow>;

export const insertGatewayPayment = async (row: GatewayPaymentRow): Promise<void> => void (await GatewayPayments.create(row));

/** Writes a change only if nobody wrote since the row was read. */
export async function replaceGatewayPayment(row: GatewayPaymentRow, change: Partial<GatewayPaymentRow>): Promise<boolean> {
  const written = await GatewayPayments.updateOne({ _id: row._id, version: row.version }, { $set: { ...change, version: row.version + 1 } }).exec();
  return written.modifiedCount === 1;
}
