import { share, type Paise } from "~/domain/money";
import { days, type Millis } from "~/domain/time/instant";
import { findGatewayOrder } from "~/models/gateway/order.server";
import { insertGatewayPayment, type GatewayPaymentRow } from "~/models/gateway/payment.server";
import type { CheckoutForm, GatewayPayment } from "../port";
import { returnForm } from "./checkout.server";
import { announcePayment } from "./announce.server";
import { makeId, type Gateway } from "./gateway.server";
import { paymentView } from "./views.server";

/**
 * What the customer's bank does: succeed (after a delay, if any); fail; late: fail at first and succeed after the delay;
 * never: no answer at all; drop: take the money while every message about it is lost.
 */
export const OUTCOMES = ["succeed", "fail", "late", "never", "drop"] as const;
export type PlayedOutcome = (typeof OUTCOMES)[number];

export interface Play {
  outcome: PlayedOutcome;
  /** Business time until it happens. */
  delayMs?: Millis;
  /** How often each webhook is sent. */
  times?: number;
  /** Take another amount or currency than was asked. */
  amount?: Paise;
  currency?: string;
  method?: string;
}

/** 2% and 18% tax on it, rounded down. */
const FEE = 200;
const FEE_GST = 1800;
export const feeOn = (amount: Paise): Paise => share(amount, FEE) + share(share(amount, FEE), FEE_GST);

/** Plays one payment attempt of an order. Null when there is no such order; `back` is null when the bank has nothing to say yet. */
export async function playOutcome(gateway: Gateway, orderId: string, play: Play): Promise<{ payment: GatewayPayment; back: CheckoutForm | null } | null> {
  const order = await findGatewayOrder(orderId);
  if (!order) return null;
  const row = attemptOf(orderId, { amount: order.amount, currency: order.currency, ...play }, gateway.now());
  await insertGatewayPayment(row);
  if (row.state !== "created") await announcePayment(gateway, row);
  const silent = row.state === "created" || play.outcome === "drop";
  return { payment: paymentView(row), back: silent ? null : returnForm(gateway, order, row) };
}

function attemptOf(order: string, play: Play & { amount: Paise; currency: string }, now: Millis): GatewayPaymentRow {
  const { outcome, delayMs = outcome === "late" ? days(2) : 0, times = 1, amount, currency, method = "upi" } = play;
  const captured = outcome === "drop" || (outcome === "succeed" && delayMs === 0);
  const failed = outcome === "fail" || outcome === "late";
  return {
    _id: makeId("pay"),
    version: 1,
    order,
    amount,
    currency,
    state: captured ? "captured" : failed ? "failed" : "created",
    method,
    fee: captured ? feeOn(amount) : 0,
    failure: failed ? "payment_failed" : null,
    at: now,
    settlesAt: !captured && (outcome === "succeed" || outcome === "late") ? now + delayMs : null,
    times: outcome === "drop" || outcome === "never" ? 0 : times,
    refunds: [],
  };
}
