import { afterAll, beforeAll } from "vitest";
import type { RazorpayKeys } from "~/adapters/payments/config.server";
import type { GatewayOrder, PaymentsPort } from "~/adapters/payments/port";
import { openRazorpay } from "~/adapters/payments/razorpay.server";
import { minutes } from "~/domain/time/instant";
import { useDatabase } from "../../support/database";
import { press } from "../../fakes/razorpay/press";
import { KEYS, startRazorpay, type FakeRazorpay } from "../../fakes/razorpay/server";

/** A loopback Razorpay, and ways to it: each opening is a process of its own, with its own circuit. */
export function useRazorpay() {
  const world = {} as { razorpay: FakeRazorpay; open: (changed?: Partial<RazorpayKeys>) => PaymentsPort };
  let numbers = 0;
  useDatabase();

  beforeAll(async () => {
    world.razorpay = await startRazorpay();
    world.open = (changed = {}) => openRazorpay({ keys: { keyId: KEYS.id, keySecret: KEYS.secret, webhookSecrets: [KEYS.webhook], base: world.razorpay.url, codes: true, ...changed }, now: world.razorpay.now });
  });
  afterAll(() => world.razorpay.close());

  const number = (): string => `${Date.now()}-${(numbers += 1)}`;
  const pay = async (port: PaymentsPort, order: GatewayOrder, outcome: "succeed" | "fail") => {
    const form = await port.checkoutForm({ order, title: "Pottery", by: "customer", customer: { name: "Ananya", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
    const back = await press(form, outcome === "succeed" ? "paid" : "failed");
    const [payment = ""] = [...world.razorpay.books.payments.keys()].slice(-1);
    return { payment, back };
  };
  return {
    world,
    pay,
    number,
    key: (): string => `key-of-${number()}`,
    /** An order that was paid. */
    async paid(port: PaymentsPort, amount = 100_000) {
      const order = await port.createOrder({ receipt: number(), amount, notes: {} });
      return { order, ...(await pay(port, order, "succeed")) };
    },
    /** A linked account that may be given money. */
    async active(port: PaymentsPort) {
      const account = await port.createAccount(holderOf(number()));
      await port.setBank(account.id, BANK);
      world.razorpay.decide(account.id, "activated");
      return port.fetchAccount(account.id);
    },
    inAQuarterOfAnHour: () => world.razorpay.now() + minutes(16),
  };
}

export const BANK = { number: "1234567890123456", ifsc: "HDFC0000317", holder: "Meera Devi" };
export const holderOf = (reference: string) => ({ reference, account: null as string | null, legalName: "Meera Devi", businessType: "individual" as const, email: `${reference}@example.com`, phone: "+919876543210", pan: "ABCPD1234E", gstin: null, address: { street: "12 Potters' Lane", city: "Jaipur", state: "Rajasthan", pin: "302001" } });
