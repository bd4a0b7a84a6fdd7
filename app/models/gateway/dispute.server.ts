import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "../model.server";

/** A customer's objection in the local gateway's own books. */
export interface GatewayDisputeRow {
  _id: string;
  version: number;
  payment: string;
  amount: Paise;
  state: "open" | "under_review" | "won" | "lost" | "closed";
  reason: string;
  answerBy: Millis | null;
  at: Millis;
}

export const GatewayDisputes = defineModel<GatewayDisputeRow>(
  "gateway_disputes",
  { _id: String, version: Number, payment: String, amount: Number, state: String, reason: String, answerBy: Number, at: Number },
  { indexes: [[{ payment: 1 }], [{ at: -1, _id: -1 }]] },
);

export const insertGatewayDispute = async (row: GatewayDisputeRow): Promise<void> => void (await GatewayDisputes.create(row));
export const findGatewayDispute = (id: string): Promise<GatewayDisputeRow | null> => GatewayDisputes.findOne({ _id: id }).lean<GatewayDisputeRow | null>().exec();
export const findGatewayDisputesOf = (payments: readonly string[]): Promise<GatewayDisputeRow[]> => GatewayDisputes.find({ payment: { $in: payments } }).sort({ at: -1 }).lean<GatewayDisputeRow[]>().exec();
/** The newest of them, the one that changed last first. */
export const findNewestGatewayDisputes = (most: number): Promise<GatewayDisputeRow[]> => GatewayDisputes.find({}).sort({ at: -1, _id: -1 }).limit(most).lean<GatewayDisputeRow[]>().exec();

/** Every dispute in the gateway's books, one after the other. */
export const eachGatewayDispute = (): AsyncIterable<GatewayDisputeRow> => GatewayDisputes.find({}).sort({ _id: 1 }).lean<GatewayDisputeRow>().cursor({ batchSize: 500 }) as AsyncIterable<GatewayDisputeRow>;

/** Writes a change only if nobody wrote since the row was read. */
export async function replaceGatewayDispute(row: GatewayDisputeRow, change: Partial<GatewayDisputeRow>): Promise<boolean> {
  const written = await GatewayDisputes.updateOne({ _id: row._id, version: row.version }, { $set: { ...change, version: row.version + 1 } }).exec();
  return written.modifiedCount === 1;
}
