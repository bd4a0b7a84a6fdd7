import { afterAll, beforeAll, expect, test } from "vitest";
import { payments, startPayments } from "~/adapters/payments/index.server";
import { findBooking } from "~/models/booking.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { insertWebhookEvent } from "~/models/webhook-event.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { businessNow } from "~/services/clock/business-now.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { relayDue } from "~/services/relay/relay.server";
import { KEYS, startRazorpay, type FakeRazorpay } from "../../fakes/razorpay/server";
import { press } from "../../fakes/razorpay/press";
import { useDatabase } from "../../support/database";
import { createCustomer, openTestShop, ordered } from "../../support/shop";

useDatabase();
let razorpay: FakeRazorpay;

beforeAll(async () => {
  razorpay = await startRazorpay();
  startPayments({ env: { RAZORPAY_KEY_ID: KEYS.id, RAZORPAY_KEY_SECRET: KEYS.secret, RAZORPAY_WEBHOOK_SECRET: KEYS.webhook, RAZORPAY_API_BASE: razorpay.url, RAZORPAY_UPI_CODES: "1" }, local: true, now: businessNow });
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
  const form = await gateway?.checkoutForm({ order, title: "Pottery", by: "customer", customer: { name: "Ananya", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
  if (!form) throw new Error("no form");
  await press(form, "failed");
  await press(form, "paid");
  await hear();
  expect(await findBooking(booking._id)).toMatchObject({ state: "confirmed" });
  expect(await findPaymentOfBooking(booking._id)).toMatchObject({ captured: booking.total });
});

test("a code of Razorpay's is the booking's own: paid, it is kept by its messages alone, or by asking when all of them were lost", async () => {
  for (const heard of [true, false]) {
    const booking = await ordered(await openTestShop(), await createCustomer());
    const opened = await openPayment({ booking, now: businessNow() });
    const code = opened.ok ? opened.payment.code : undefined;
    expect(code?.text).toMatch(/^upi:\/\/pay\?/);
    expect(razorpay.books.codes.get(code?.id ?? "")).toMatchObject({ payment_amount: booking.total, usage: "single_use", close_by: Math.floor((booking.dueAt ?? 0) / 1000) });
    razorpay.payCode(code?.id ?? "");
    if (!heard) {
      razorpay.webhooks.waiting.splice(0);
      await reconcileOrder(`p${booking._id}`, businessNow());
    }
    await hear();
    expect(await findBooking(booking._id)).toMatchObject({ state: "confirmed" });
    expect(await findPaymentOfBooking(booking._id)).toMatchObject({ captured: booking.total, receipts: [{ meaning: "kept" }] });
  }
});

test("a booking paid on Razorpay's page ends its code there", async () => {
  const booking = await ordered(await openTestShop(), await createCustomer());
  const opened = await openPayment({ booking, now: businessNow() });
  if (!opened.ok || !opened.payment.order || !opened.payment.code) throw new Error("no order, or no code");
  const order = { id: opened.payment.order, receipt: opened.payment._id, amount: opened.payment.amount, currency: "INR", state: "created" } as const;
  const form = await (await payments())?.checkoutForm({ order, title: "Pottery", by: "customer", customer: { name: "", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
  if (!form) throw new Error("no form");
  await press(form, "paid");
  await hear();
  expect(razorpay.books.codes.get(opened.payment.code.id)).toMatchObject({ status: "closed", close_reason: "on_demand" });
  expect(razorpay.payCode(opened.payment.code.id)).toBeNull();
});
