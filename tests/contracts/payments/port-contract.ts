import { beforeAll, expect, test } from "vitest";
import { GatewayRefused, type PaymentsPort } from "~/adapters/payments/port";
import { accountContract } from "./contract/accounts";
import { askContract } from "./contract/asks";
import { payoutContract } from "./contract/payouts";
import { settlementContract } from "./contract/settlements";
import { transferContract } from "./contract/transfers";
import { hands, newKey as key, newReceipt as receipt, type GatewayUnderTest } from "./contract/under-test";

/** What every adapter of the payments port promises: orders, returns, refunds and webhooks here, the rest in `contract/`. */
export function payGatewayContract(open: () => Promise<GatewayUnderTest>): void {
  let under: GatewayUnderTest;
  let port: PaymentsPort;
  const { newOrder, paid, events } = hands(() => under);

  beforeAll(async () => {
    under = await open();
    port = under.port;
  });

  for (const part of [askContract, accountContract, transferContract, payoutContract, settlementContract]) part(() => under);

  test("the same receipt gives the same order, also when asked 20 times at once", async () => {
    const input = { receipt: receipt(), amount: 100_000, notes: { booking: "KS-7H3K9Q" } };
    const orders = await Promise.all(Array.from({ length: 20 }, () => port.createOrder(input)));
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    expect(orders[0]).toMatchObject({ receipt: input.receipt, amount: 100_000, currency: "INR", state: "created" });
  });

  test("a used receipt with another amount is refused", async () => {
    const order = await newOrder();
    await expect(port.createOrder({ receipt: order.receipt, amount: 100_001, notes: {} })).rejects.toThrow(GatewayRefused);
  });

  test.each([99, 0, -100, 100.5])("an order of %d paise is refused", async (amount) => {
    await expect(newOrder(amount)).rejects.toThrow(GatewayRefused);
  });

  test("the checkout form carries the order and where to come back to, and no secret", async () => {
    const order = await newOrder();
    const form = await port.checkoutForm({ order, title: "Pottery", by: "customer", customer: { name: "Ananya", email: null, phone: null }, callbackUrl: "http://localhost/back", cancelUrl: "http://localhost/cancel" });
    expect(form.fields).toMatchObject({ order_id: order.id, amount: "100000", callback_url: "http://localhost/back" });
    expect(Object.keys(form.fields).join()).not.toContain("secret");
  });

  test("an attempt is seen with what it was, captured with its fee, failed with its reason", async () => {
    const order = await newOrder();
    expect(await port.fetchPayments(order.id)).toEqual([]);
    await under.pay(order, "fail");
    const { payment } = await under.pay(order, "succeed");
    const seen = await port.fetchPayments(order.id);
    expect(seen.map(({ state }) => state).sort()).toEqual(["captured", "failed"]);
    expect(seen.find(({ id }) => id === payment)).toMatchObject({ order: order.id, amount: 100_000, currency: "INR", state: "captured", refunded: 0, failure: null });
    expect(seen.map(({ by }) => by)).toEqual(["customer", "customer"]);
    expect(seen.find(({ id }) => id === payment)?.fee).toBeGreaterThan(0);
    expect(seen.find(({ state }) => state === "failed")?.failure).toEqual(expect.any(String));
  });

  test("a return from a paid attempt is read, and any changed field is not", async () => {
    const { order, payment, back } = await paid();
    expect(await port.readReturn(back)).toEqual({ order: order.id, payment, outcome: "paid", reason: null });
    for (const name of back.keys()) {
      const changed = new URLSearchParams(back);
      changed.set(name, `${back.get(name)}x`);
      expect(await port.readReturn(changed)).toBeNull();
    }
    expect(await port.readReturn(new URLSearchParams())).toBeNull();
  });

  test("a failed return cannot be turned into a paid one", async () => {
    const order = await newOrder();
    const { back } = await under.pay(order, "fail");
    expect(await port.readReturn(back)).toMatchObject({ order: order.id, outcome: "failed" });
    const bare = new URLSearchParams([...back].filter(([name]) => !name.startsWith("error")));
    expect(await port.readReturn(bare)).toBeNull();
  });

  test("the same key gives the same refund, also when asked 50 times at once", async () => {
    const { payment } = await paid();
    const input = { payment, amount: 40_000, key: key(), notes: {} };
    const refunds = await Promise.all(Array.from({ length: 50 }, () => port.refund(input)));
    expect(new Set(refunds.map(({ id }) => id)).size).toBe(1);
    expect(refunds[0]).toMatchObject({ key: input.key, payment, amount: 40_000 });
    expect(await port.fetchRefunds(payment)).toHaveLength(1);
  });

  test("a used key with another amount is refused", async () => {
    const { payment } = await paid();
    const used = key();
    await port.refund({ payment, amount: 40_000, key: used, notes: {} });
    await expect(port.refund({ payment, amount: 40_001, key: used, notes: {} })).rejects.toThrow(GatewayRefused);
  });

  test("a used key with another payment is refused, and nothing of that payment goes back", async () => {
    const [first, other] = [await paid(), await paid()];
    const used = key();
    await port.refund({ payment: first.payment, amount: 40_000, key: used, notes: {} });
    await expect(port.refund({ payment: other.payment, amount: 40_000, key: used, notes: {} })).rejects.toThrow(GatewayRefused);
    expect(await port.fetchRefunds(other.payment)).toEqual([]);
  });

  test("what was refused uses up no receipt and no key: put right, the same is done", async () => {
    const used = receipt();
    await expect(port.createOrder({ receipt: used, amount: 99, notes: {} })).rejects.toThrow(GatewayRefused);
    expect(await port.createOrder({ receipt: used, amount: 100_000, notes: {} })).toMatchObject({ receipt: used, amount: 100_000 });
    const { payment } = await paid();
    const once = key();
    for (const amount of [0, 100_001]) await expect(port.refund({ payment, amount, key: once, notes: {} })).rejects.toThrow(GatewayRefused);
    expect(await port.refund({ payment, amount: 40_000, key: once, notes: {} })).toMatchObject({ key: once, amount: 40_000 });
  });

  test("refunds never exceed the payment, also when 30 are asked for at once", async () => {
    const { order, payment } = await paid();
    const outcomes = await Promise.allSettled(Array.from({ length: 30 }, () => port.refund({ payment, amount: 10_000, key: key(), notes: {} })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(GatewayRefused);
    expect((await port.fetchPayments(order.id))[0]?.refunded).toBe(100_000);
  });

  test("what was never captured cannot be refunded", async () => {
    const order = await newOrder();
    const { payment } = await under.pay(order, "fail");
    await expect(port.refund({ payment, amount: 100, key: key(), notes: {} })).rejects.toThrow(GatewayRefused);
    await expect(port.refund({ payment: "pay_unknown", amount: 100, key: key(), notes: {} })).rejects.toThrow(GatewayRefused);
  });

  test("what was authorized, never captured and given back by the gateway itself is a failed attempt and no refund, also beside one that paid the order", async () => {
    const [order, both] = [await newOrder(), await paid()];
    for (const { of, captures } of [{ of: order, captures: 0 }, { of: both.order, captures: 1 }]) {
      const lapsed = await under.authorize(of);
      const seen = async () => (await port.fetchPayments(of.id)).find((attempt) => attempt.id === lapsed);
      expect(await seen()).toMatchObject({ state: "authorized", refunded: 0, failure: null });
      await under.giveBack(lapsed);
      expect(await seen()).toMatchObject({ order: of.id, amount: 100_000, state: "failed", failure: "given_back", refunded: 0 });
      expect((await port.fetchPayments(of.id)).filter(({ state }) => state === "captured")).toHaveLength(captures);
      await expect(port.refund({ payment: lapsed, amount: 100, key: key(), notes: {} })).rejects.toThrow(GatewayRefused);
      const told = await events();
      const news = told.flatMap((event) => ("payment" in event && event.payment.id === lapsed ? [event.payment] : []));
      expect([...new Set(news.map(({ state }) => state))].sort()).toEqual(["authorized", "failed"]);
      expect(news.at(-1)).toMatchObject({ order: of.id, failure: "given_back", refunded: 0 });
      expect(told.filter((event) => "refund" in event && event.refund.payment === lapsed)).toEqual([]);
    }
  });

  test("captures, failures and refunds are told by signed webhooks", async () => {
    const { order, payment } = await paid();
    await under.pay(order, "fail");
    const refund = await port.refund({ payment, amount: 40_000, key: key(), notes: {} });
    const events = await Promise.all((await under.webhooks()).map(({ raw, headers }) => port.readWebhook(raw, headers)));
    expect(events.every((event) => event !== null)).toBe(true);
    expect(events).toContainEqual(expect.objectContaining({ kind: "payment_captured", payment: expect.objectContaining({ id: payment, order: order.id, amount: 100_000 }) }));
    expect(events).toContainEqual(expect.objectContaining({ kind: "payment_failed", payment: expect.objectContaining({ order: order.id }) }));
    expect(events).toContainEqual(expect.objectContaining({ kind: "refund_processed", refund: expect.objectContaining({ id: refund.id, payment, amount: 40_000 }) }));
  });

  test("a webhook with one byte changed, another body, a wrong or no signature is not read", async () => {
    await paid();
    const [sent] = await under.webhooks();
    if (!sent) throw new Error("no webhook came");
    const { raw, headers } = sent;
    for (const at of [0, Math.floor(raw.length / 2), raw.length - 1]) {
      const changed = Uint8Array.from(raw);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await port.readWebhook(changed, headers)).toBeNull();
    }
    const recoded = new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(raw)), null, 1));
    expect(await port.readWebhook(recoded, headers)).toBeNull();
    expect(await port.readWebhook(raw, new Headers())).toBeNull();
    const wrong = new Headers(headers);
    wrong.set("x-razorpay-signature", "0".repeat(64));
    expect(await port.readWebhook(raw, wrong)).toBeNull();
  });
}
