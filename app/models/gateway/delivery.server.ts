import type { Millis } from "~/domain/time/instant";
import { defineModel } from "../model.server";

/** One webhook on its way from the local gateway; rows of one event share its id, as duplicates do. */
export interface GatewayDeliveryRow {
  _id: string;
  event: string;
  body: string;
  /** Business time of the next try; null once it was accepted or given up. */
  dueAt: Millis | null;
  tries: number;
  state: "waiting" | "accepted" | "given_up";
  error: string | null;
}

export const GatewayDeliveries = defineModel<GatewayDeliveryRow>(
  "gateway_deliveries",
  { _id: String, event: String, body: String, dueAt: Number, tries: Number, state: String, error: String },
  { indexes: [[{ dueAt: 1 }]] },
);

export const insertGatewayDeliveries = async (rows: GatewayDeliveryRow[]): Promise<void> => {
  if (rows.length > 0) await GatewayDeliveries.insertMany(rows);
};

const due = (now: Millis) => ({ dueAt: { $gt: 0, $lte: now } });

export const countGatewayDeliveriesDue = (now: Millis): Promise<number> => GatewayDeliveries.countDocuments(due(now)).exec();

/** Takes the longest waiting delivery for one try; nobody else gets it before `again`. */
export const takeGatewayDelivery = (now: Millis, again: Millis): Promise<GatewayDeliveryRow | null> =>
  GatewayDeliveries.findOneAndUpdate(due(now), { $set: { dueAt: again }, $inc: { tries: 1 } }, { sort: { dueAt: 1 }, returnDocument: "after" }).lean<GatewayDeliveryRow | null>().exec();

export const settleGatewayDelivery = async (id: string, change: Pick<GatewayDeliveryRow, "dueAt" | "state" | "error">): Promise<void> => void (await GatewayDeliveries.updateOne({ _id: id }, { $set: change }).exec());
