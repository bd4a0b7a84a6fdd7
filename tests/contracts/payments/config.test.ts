import { expect, test } from "vitest";
import { readRazorpayConfig } from "~/adapters/payments/config.server";
import { localGateway, payments, startPayments } from "~/adapters/payments/index.server";
import { useDatabase } from "../../support/database";

useDatabase();

const KEYS = { RAZORPAY_KEY_ID: "rzp_test_1", RAZORPAY_KEY_SECRET: "s", RAZORPAY_WEBHOOK_SECRET: "new, old" };
const setup = { local: true, now: Date.now };
const real = { production: true, play: false };
const play = { production: false, play: true };

test("without keys the local gateway is used", async () => {
  expect(readRazorpayConfig({}, play)).toBeNull();
  expect(readRazorpayConfig({ RAZORPAY_KEY_ID: "" }, play)).toBeNull();
  startPayments({ ...setup, env: {} });
  expect((await payments())?.mode).toBe("local");
  expect(await localGateway()).toBe(await payments());
});

test("half a set of keys stops the start and names what is missing", () => {
  expect(() => startPayments({ ...setup, env: { RAZORPAY_KEY_ID: "rzp_1" } })).toThrow("missing RAZORPAY_KEY_SECRET, RAZORPAY_WEBHOOK_SECRET");
  expect(() => startPayments({ ...setup, env: { RAZORPAY_KEY_ID: "rzp_1", RAZORPAY_KEY_SECRET: "s" } })).toThrow("missing RAZORPAY_WEBHOOK_SECRET");
  expect(() => readRazorpayConfig({ ...KEYS, RAZORPAY_WEBHOOK_SECRET: " , " }, play)).toThrow("RAZORPAY_WEBHOOK_SECRET has no secret in it");
});

test("a whole set of keys chooses Razorpay, where real customers are and where not, and the local gateway is nowhere then", async () => {
  expect(readRazorpayConfig(KEYS, real)).toEqual({ keyId: "rzp_test_1", keySecret: "s", webhookSecrets: ["new", "old"], base: "https://api.razorpay.com", codes: false });
  for (const local of [true, false]) {
    startPayments({ ...setup, local, env: KEYS });
    expect((await payments())?.mode).toBe("razorpay");
    expect((await payments())?.codes).toBe(false);
    expect(await localGateway()).toBeNull();
  }
  startPayments({ ...setup, env: { ...KEYS, RAZORPAY_UPI_CODES: "1" } });
  expect((await payments())?.codes).toBe(true);
});

test("real customers are charged by https alone, and an address that is none stops the start", () => {
  expect(readRazorpayConfig({ ...KEYS, RAZORPAY_API_BASE: "http://127.0.0.1:5350/" }, play)?.base).toBe("http://127.0.0.1:5350");
  expect(() => readRazorpayConfig({ ...KEYS, RAZORPAY_API_BASE: "http://127.0.0.1:5350" }, real)).toThrow("RAZORPAY_API_BASE needs https in production");
  expect(() => startPayments({ ...setup, production: true, env: { ...KEYS, RAZORPAY_API_BASE: "http://127.0.0.1:5350" } })).toThrow("needs https");
  expect(() => readRazorpayConfig({ ...KEYS, RAZORPAY_API_BASE: "razorpay" }, real)).toThrow("RAZORPAY_API_BASE");
  expect(() => readRazorpayConfig({ ...KEYS, RAZORPAY_API_BASE: "ftp://razorpay" }, play)).toThrow("RAZORPAY_API_BASE");
});

test("a demo or a test refuses a key of real money", () => {
  expect(() => startPayments({ ...setup, env: { ...KEYS, RAZORPAY_KEY_ID: "rzp_live_1" } })).toThrow("a key of real money");
  expect(readRazorpayConfig({ ...KEYS, RAZORPAY_KEY_ID: "rzp_live_1" }, real)?.keyId).toBe("rzp_live_1");
});

test("where the local gateway is not allowed nobody can pay online", async () => {
  startPayments({ env: {}, local: false, now: Date.now });
  expect(await payments()).toBeNull();
  expect(await localGateway()).toBeNull();
});
