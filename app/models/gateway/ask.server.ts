import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "../model.server";

/** A link or a code in the local gateway's own books: each asks for one payment until it ends. */
export interface GatewayAskRow {
  _id: string;
  kind: "link" | "code";
  receipt: string;
  amount: Paise;
  title: string;
  /** Where the payer of a link comes back to. */
  callbackUrl: string | null;
  createdAt: Millis;
  endsAt: Millis;
  /** When it was ended before its time. */
  endedAt: Millis | null;
  /** The one attempt that may capture. Whoever puts his id here first has it; no other attempt takes money after it. */
  paidBy: string | null;
}

export const GatewayAsks = defineModel<GatewayAskRow>(
  "gateway_asks",
  { _id: String, kind: String, receipt: String, amount: Number, title: String, callbackUrl: String, createdAt: Number, endsAt: Number, endedAt: Number, paidBy: String },
  { indexes: [[{ kind: 1, receipt: 1 }, { unique: true }]] },
);

const one = (filter: Record<string, unknown>): Promise<GatewayAskRow | null> => GatewayAsks.findOne(filter).lean<GatewayAskRow | null>().exec();

export const findGatewayAsk = (id: string): Promise<GatewayAskRow | null> => one({ _id: id });
export const findGatewayAskOf = (kind: GatewayAskRow["kind"], receipt: string): Promise<GatewayAskRow | null> => one({ kind, receipt });

/** Inserts a link or code, or gives the one already made for its receipt. */
export async function insertGatewayAsk(ask: GatewayAskRow): Promise<GatewayAskRow> {
  try {
    await GatewayAsks.create(ask);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const row = await findGatewayAskOf(ask.kind, ask.receipt);
  if (!row) throw new Error(`gateway ${ask.kind} of ${ask.receipt} is gone`);
  return row;
}

/** Ends what is still open; what is paid or has ended stays as it is. */
export const endGatewayAsk = async (id: string, at: Millis): Promise<void> => void (await GatewayAsks.updateOne({ _id: id, paidBy: null, endedAt: null, endsAt: { $gt: at } }, { $set: { endedAt: at } }).exec());

/** Gives an attempt the right to capture. False when another has it, or when nobody could pay any more at that moment. */
export async function takeGatewayAsk(id: string, payment: string, at: Millis): Promise<boolean> {
  await GatewayAsks.updateOne({ _id: id, paidBy: null, endedAt: null, endsAt: { $gt: at } }, { $set: { paidBy: payment } }).exec();
  return (await findGatewayAsk(id))?.paidBy === payment;
}
