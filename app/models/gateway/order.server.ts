import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "../model.server";

/** An order in the local gateway's own books. */
export interface GatewayOrderRow {
  _id: string;
  receipt: string;
  amount: Paise;
  currency: "INR";
  notes: Record<string, string>;
  createdAt: Millis;
  /** What the last visitor's checkout form said; the gateway's page sends him back there. */
  checkout: { title: string; callbackUrl: string; cancelUrl: string } | null;
}

export const GatewayOrders = defineModel<GatewayOrderRow>(
  "gateway_orders",
  { _id: String, receipt: String, amount: Number, currency: String, notes: Object, createdAt: Number, checkout: Object },
  { indexes: [[{ receipt: 1 }, { unique: true }]] },
);

const one = (filter: Record<string, unknown>): Promise<GatewayOrderRow | null> => GatewayOrders.findOne(filter).lean<GatewayOrderRow | null>().exec();

export const findGatewayOrder = (id: string): Promise<GatewayOrderRow | null> => one({ _id: id });

/** Inserts an order, or gives the one already made for its receipt. */
export async function insertGatewayOrder(order: GatewayOrderRow): Promise<GatewayOrderRow> {
  try {
    await GatewayOrders.create(order);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const row = await one({ receipt: order.receipt });
  if (!row) throw new Error(`gateway order of ${order.receipt} is gone`);
  return row;
}

export const setGatewayCheckout = async (id: string, checkout: NonNullable<GatewayOrderRow["checkout"]>): Promise<boolean> => (await GatewayOrders.updateOne({ _id: id }, { $set: { checkout } }).exec()).matchedCount === 1;
