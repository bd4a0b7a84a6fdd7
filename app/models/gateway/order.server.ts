import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "../model.server";

/** What one visitor's checkout form said, under its signature; the gateway's page sends him back there. */
export interface GatewayCheckoutRow {
  visit: string;
  title: string;
  callbackUrl: string;
  cancelUrl: string;
  by: "customer" | "link";
}

/** An order in the local gateway's own books. */
export interface GatewayOrderRow {
  _id: string;
  receipt: string;
  amount: Paise;
  currency: "INR";
  notes: Record<string, string>;
  createdAt: Millis;
  /** Whoever came to pay, the last one at the end; missing: nobody. */
  checkouts?: GatewayCheckoutRow[];
}

export const GatewayOrders = defineModel<GatewayOrderRow>(
  "gateway_orders",
  { _id: String, receipt: String, amount: Number, currency: String, notes: Object, createdAt: Number, checkouts: [{ _id: false, visit: String, title: String, callbackUrl: String, cancelUrl: String, by: String }] },
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

/** Notes who came to pay; who comes again by the same form stands there once. False when there is no such order. */
export async function addGatewayCheckout(id: string, checkout: GatewayCheckoutRow): Promise<boolean> {
  await GatewayOrders.updateOne({ _id: id }, { $pull: { checkouts: { visit: checkout.visit } } }).exec();
  return (await GatewayOrders.updateOne({ _id: id }, { $push: { checkouts: checkout } }).exec()).matchedCount === 1;
}
