import { afterAll, beforeAll, expect, test } from "vitest";
import { payments, startPayments } from "~/adapters/payments/index.server";
import { findBooking } from "~/models/booking.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { insertWebhookEvent } from "~/models/webhook-event.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { businessNow } from "~/services/clock/business-now.server";
import { relayDue } from "~/services/relay/relay.server";
import { KEYS, startRazorpay, type FakeRazorpay } from "../../fakes/razorpay/server";
import { press } from "../../fakes/razorpay/press";
import { useDatabase } from "../../support/database";
import { createCustomer, openTestShop, ordered } from "../../support/shop";

useDatabase();
let razorpay: FakeRazorpay;

beforeAll(async () => {
  razorpay = await startRazorpay();
  startPayments({ env: { RAZORPAY_KEY_ID: KEYS.id, RAZORPAY_KEY_SECRET: KEYS.secret, RAZORPAY_WEBHOOK_SECRET: KEYS.webhook, RAZORPAY_API_BASE: razorpay.url }, local: true, now: businessNow });
});
afterAll(() => razorpay.close());

/** What waits at Razorpay arrives, twice and the wrong way round, and the relay works on it. */
async function hear(): Promise<void> {
  const gateway = await payments();
  const sent = razorpay.webhooks.waiting.splice(0);
  for (const { raw, headers } of [...sent, ...sent].reverse()) {
    const event = await gateway?.readWebhook(raw, headers);
    if (event) await insertWebhookEvent({ vendor: "razorpay", id: event.id, event: { ...event }, at: businessNow() });
  }
  await relayDue();
}

test("a booking paid at Razorpay is kept by its messages alone, which come twice and the wrong way round", async () => {
  const booking = await ordered(await openTestShop(), await createCustomer());
  const opened = await openPayment({ booking, now: businessNow() });
  if (!opened.ok || !opened.payment.order) throw new Error("no order");
  const gateway = await payments();
  const order = { id: opened.payment.order, receipt: opened.payment._id, amount: opened.payment.amount, currency: "INR", state: "created" } as const;
  const form = await gateway?.checkoutForm({ order, title: "Pottery", customer: { name: "Ananya", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
  if (!form) throw new Error("no form");
  await press(form, "failed");
  await press(form, "paid");
  await hear();
  expect(await findBooking(booking._id)).toMatchObject({ state: "confirmed" });
  expect(await findPaymentOfBooking(booking._id)).toMatchObject({ captured: booking.total });
});
