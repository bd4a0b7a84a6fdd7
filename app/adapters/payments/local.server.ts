import type { Millis } from "~/domain/time/instant";
import { buildGatewayBooks } from "~/models/gateway/build-books.server";
import { readGatewayKeys } from "~/models/gateway/key.server";
import { openVendor } from "../vendor-call/index.server";
import { findGatewayPayment, findGatewayPayments } from "~/models/gateway/payment.server";
import { checkoutForm, openCheckout, readCheckout, readReturn, type CheckoutView } from "./local/checkout.server";
import { countDue, deliverDue } from "./local/deliver.server";
import type { Gateway } from "./local/gateway.server";
import { createOrder } from "./local/orders.server";
import { playOutcome, type Play } from "./local/outcome.server";
import { refund } from "./local/refunds.server";
import { settleDue } from "./local/settle.server";
import { paymentView, refundView } from "./local/views.server";
import { readWebhook } from "./local/webhook.server";
import type { CheckoutForm, GatewayPayment, PaymentsPort } from "./port";

/** The gateway of our own, with what its page and its worker need besides the port. It keeps its own books and tells the shop over HTTP. */
export interface LocalGateway extends PaymentsPort {
  readonly mode: "local";
  /** Takes in the posted checkout form: the order's id, or null when the form was not made here. */
  openCheckout(fields: URLSearchParams): Promise<string | null>;
  readCheckout(order: string): Promise<CheckoutView | null>;
  /** Plays one payment attempt; null when there is no such order. */
  playOutcome(order: string, play: Play): Promise<{ payment: GatewayPayment; back: CheckoutForm | null } | null>;
  /** Posts the webhooks that are due to `url`. */
  deliverDue(target: { url: string }): Promise<{ accepted: number; refused: number }>;
  /** How many things the gateway has to do by now. */
  countDue(): Promise<number>;
}

/** Opens the local gateway on the connected database. `now` is business time; `refundDelay` is how long its bank takes over a refund. */
export async function openLocalGateway({ now, refundDelay = 0 }: { now: () => Millis; refundDelay?: Millis }): Promise<LocalGateway> {
  await buildGatewayBooks();
  const gateway: Gateway = { now, refundDelay, keys: await readGatewayKeys(), shop: openVendor({ name: "payments_webhook", now }) };
  const settled = async <T>(read: () => Promise<T>): Promise<T> => {
    await settleDue(gateway);
    return read();
  };
  return {
    mode: "local",
    createOrder: (input) => createOrder(gateway, input),
    checkoutForm: async (request) => checkoutForm(gateway, request),
    readReturn: async (fields) => readReturn(gateway, fields),
    fetchPayments: (order) => settled(async () => (await findGatewayPayments(order)).map(paymentView)),
    refund: (input) => refund(gateway, input),
    fetchRefunds: (payment) =>
      settled(async () => {
        const row = await findGatewayPayment(payment);
        return row ? row.refunds.map((each) => refundView(row, each)) : [];
      }),
    readWebhook: async (raw, headers) => readWebhook(gateway, raw, headers),
    openCheckout: (fields) => openCheckout(gateway, fields),
    readCheckout: (order) => settled(() => readCheckout(order)),
    playOutcome: (order, play) => playOutcome(gateway, order, play),
    deliverDue: (target) => deliverDue(gateway, target),
    countDue: () => countDue(gateway),
  };
}
