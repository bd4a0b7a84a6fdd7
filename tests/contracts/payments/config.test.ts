import { expect, test } from "vitest";
import { checkRazorpayConfig } from "~/adapters/payments/config.server";
import { payments, startPayments } from "~/adapters/payments/index.server";

const setup = { local: true, now: Date.now };

test("without keys the local gateway is used", () => {
  expect(() => checkRazorpayConfig({})).not.toThrow();
  expect(() => checkRazorpayConfig({ RAZORPAY_KEY_ID: "" })).not.toThrow();
});

test("half a set of keys stops the start and names what is missing", () => {
  expect(() => startPayments({ ...setup, env: { RAZORPAY_KEY_ID: "rzp_1" } })).toThrow("missing RAZORPAY_KEY_SECRET, RAZORPAY_WEBHOOK_SECRET");
  expect(() => startPayments({ ...setup, env: { RAZORPAY_KEY_ID: "rzp_1", RAZORPAY_KEY_SECRET: "s" } })).toThrow("missing RAZORPAY_WEBHOOK_SECRET");
});

test("a whole set of keys stops the start too: nothing here speaks to Razorpay yet", () => {
  expect(() => checkRazorpayConfig({ RAZORPAY_KEY_ID: "rzp_1", RAZORPAY_KEY_SECRET: "s", RAZORPAY_WEBHOOK_SECRET: "w" })).toThrow("not part of this version");
});

test("where the local gateway is not allowed nobody can pay online", async () => {
  startPayments({ env: {}, local: false, now: Date.now });
  expect(await payments()).toBeNull();
});
