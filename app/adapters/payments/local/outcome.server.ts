import type { Paise } from "~/domain/money";
import { days, type Millis } from "~/domain/time/instant";
import { findGatewayAsk } from "~/models/gateway/ask.server";
import { findGatewayOrder } from "~/models/gateway/order.server";
import { findGatewayPayment, insertGatewayPayment, type GatewayPaymentRow } from "~/models/gateway/payment.server";
import type { CheckoutForm, GatewayPayment } from "../port";
import { announcePayment } from "./announce.server";
import { checkoutOf, returnForm, returnFromLink } from "./checkout.server";
import { feeOn } from "./fee";
import { makeId, type Gateway } from "./gateway.server";
import { isAsk } from "./is-ask";
import { settlePayment } from "./settle.server";
import { paymentView } from "./views.server";

/**
 * What the customer's bank does: succeed (after a delay, if any); fail; late: fail at first and succeed after the delay;
 * never: no answer at all; drop: take the money while every message about it is lost; lapse: authorize what the gateway never captures, and gives back after the delay.
 */
export const OUTCOMES = ["succeed", "fail", "late", "never", "drop", "lapse"] as const;
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
  /** Whose visit of the gateway's page it is; missing: the last one's. */
  visit?: string;
  /** How much later each webhook about it is sent. */
  newsDelay?: Millis;
}

/** Plays one payment attempt at an order, a link or a code. Null when there is no such; `back` is null when the bank has nothing to say yet, or nobody is waiting to hear it. */
export async function playOutcome(gateway: Gateway, id: string, play: Play): Promise<{ payment: GatewayPayment; back: CheckoutForm | null } | null> {
  if (isAsk(id)) return playAtAsk(gateway, id, play);
  const order = await findGatewayOrder(id);
  if (!order) return null;
  const checkout = checkoutOf(order, play.visit);
  const row = { ...attemptOf(id, { amount: order.amount, currency: order.currency, ...play }, gateway.now()), ...(checkout ? { by: checkout.by } : {}) };
  await insertGatewayPayment(row);
  if (row.state !== "created") await announcePayment(gateway, row);
  const silent = row.state === "created" || row.state === "authorized" || play.outcome === "drop";
  return { payment: paymentView(row), back: silent ? null : returnForm(gateway, checkout, row) };
}

/** At a link or code money is first on its way, and taken only where no other attempt was: what was asked for comes once. */
async function playAtAsk(gateway: Gateway, id: string, play: Play): Promise<{ payment: GatewayPayment; back: CheckoutForm | null } | null> {
  const ask = await findGatewayAsk(id);
  if (!ask) return null;
  const now = gateway.now();
  const wanted = attemptOf(id, { ...play, amount: ask.amount, currency: "INR" }, now);
  const begun: GatewayPaymentRow = wanted.state === "captured" ? { ...wanted, state: "created", fee: 0, settlesAt: now } : wanted;
  await insertGatewayPayment(begun);
  if (begun.state !== "created") await announcePayment(gateway, begun);
  if (begun.settlesAt === now) await settlePayment(gateway, begun, now);
  const row = (await findGatewayPayment(begun._id)) ?? begun;
  return { payment: paymentView(row), back: row.state === "captured" && play.outcome !== "drop" ? returnFromLink(gateway, ask, row) : null };
}

function attemptOf(order: string, play: Play & { amount: Paise; currency: string }, now: Millis): GatewayPaymentRow {
  const { outcome, delayMs = outcome === "late" ? days(2) : outcome === "lapse" ? days(3) : 0, times = 1, amount, currency, method = "upi", newsDelay } = play;
  const captured = outcome === "drop" || (outcome === "succeed" && delayMs === 0);
  const failed = outcome === "fail" || outcome === "late";
  const waits = outcome === "succeed" || outcome === "late" || outcome === "lapse";
  return {
    _id: makeId("pay"),
    version: 1,
    order,
    amount,
    currency,
    state: captured ? "captured" : failed ? "failed" : outcome === "lapse" ? "authorized" : "created",
    method,
    fee: captured ? feeOn(amount) : 0,
    failure: failed ? "payment_failed" : null,
    at: now,
    settlesAt: !captured && waits ? now + delayMs : null,
    times: outcome === "drop" || outcome === "never" ? 0 : times,
    ...(newsDelay ? { newsDelay } : {}),
    refunds: [],
    transfers: [],
    reversals: [],
  };
}
