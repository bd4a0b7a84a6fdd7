import { describe, expect, it, vi } from "vitest";
import { GatewayRefused, GatewayUnavailable, type PaymentsPort } from "~/adapters/payments/port";
import { seconds } from "~/domain/time/instant";
import { GatewayTries } from "~/models/gateway-try.server";
import type { Mishap } from "../../fakes/razorpay/server";
import { useRazorpay } from "./razorpay-world";

vi.mock("~/adapters/vendor-call/limits", () => ({ CONNECT_LIMIT: 1000, READ_LIMIT: 400 }));

const { world, paid, active, key, number } = useRazorpay();
const ORDERS = /GET .v1.orders$/;
const failing = (mishap: Mishap, on: RegExp, times = 1): void => void world.razorpay.mishaps.push(...Array.from({ length: times }, () => ({ on, mishap })));
const order = (port: PaymentsPort) => port.createOrder({ receipt: number(), amount: 50_000, notes: {} });

describe("a gateway that does not do its part", () => {
  it.each(["429", "500", "html", "html_ok", "401", "gateway_error", "hang", "reset"] as const)("(%s) is told from one that says no, and works again by itself", async (mishap) => {
    const port = world.open();
    failing(mishap, ORDERS);
    const error = await order(port).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GatewayUnavailable);
    expect((error as Error).message).not.toMatch(/key-secret|Basic/);
    expect(await order(port)).toMatchObject({ amount: 50_000 });
  });

  it.each(["429", "500", "html", "html_ok", "gateway_error", "hang", "reset"] as const)("(%s) in the middle of a refund leaves it to be done once", async (mishap) => {
    const port = world.open();
    const { payment } = await paid(port);
    const asked = { payment, amount: 40_000, key: key(), notes: {} };
    failing(mishap, /refund$/);
    await expect(port.refund(asked)).rejects.toThrow(GatewayUnavailable);
    const { id } = await port.refund(asked);
    expect(await port.fetchRefunds(payment)).toMatchObject([{ id, amount: 40_000 }]);
  });

  it("is asked five times, and then not for a while", async () => {
    const port = world.open();
    failing("500", ORDERS, 20);
    world.razorpay.asked.length = 0;
    for (let tries = 0; tries < 20; tries += 1) await expect(order(port)).rejects.toThrow(GatewayUnavailable);
    expect(world.razorpay.asked).toHaveLength(5);
    world.razorpay.mishaps.length = 0;
  });

  it("nobody listens at", async () => {
    await expect(order(world.open({ base: "http://127.0.0.1:9" }))).rejects.toThrow(GatewayUnavailable);
  });

  it("does not know us with a wrong secret, which is no refusal of anything", async () => {
    await expect(order(world.open({ keySecret: "wrong" }))).rejects.toThrow(GatewayUnavailable);
  });
});

describe("money that moves under a key that the gateway does not know", () => {
  it.each(["transfer", "reversal"] as const)("is not moved a second time while the first %s may still be under way, here or in another process", async (kind) => {
    const port = world.open();
    const [{ payment }, account] = [await paid(port), await active(port)];
    const { id } = await port.transfer({ payment, account: account.id, amount: 40_000, key: key() });
    const [used, books] = [key(), world.razorpay.books];
    const move = (from: PaymentsPort) => (kind === "transfer" ? from.transfer({ payment, account: account.id, amount: 30_000, key: used }) : from.reverse({ transfer: id, amount: 10_000, key: used }));
    const kept = kind === "transfer" ? books.transfers : books.reversals;
    const before = kept.size;
    failing("slow", kind === "transfer" ? /POST .*transfers$/ : /POST .*reversals$/);
    await expect(move(port)).rejects.toThrow(GatewayUnavailable);
    expect(kept.size).toBe(before);
    await expect(move(port)).rejects.toThrow("may still be under way");
    await expect(move(world.open())).rejects.toThrow("may still be under way");
    await expect.poll(() => kept.size, { timeout: 3000 }).toBe(before + 1);
    const [here, there] = [await move(port), await move(world.open())];
    expect(here).toEqual(there);
    expect(kept.size).toBe(before + 1);
  });

  it("is moved after half a minute when nothing came of the first try", async () => {
    const port = world.open();
    const [{ payment }, account] = [await paid(port), await active(port)];
    const used = key();
    const move = () => port.transfer({ payment, account: account.id, amount: 30_000, key: used });
    failing("500", /POST .*transfers$/);
    await expect(move()).rejects.toThrow(GatewayUnavailable);
    await expect(move()).rejects.toThrow("may still be under way");
    await GatewayTries.updateOne({ _id: `transfer ${used}` }, { $inc: { triedAt: -seconds(30) } }).exec();
    expect(await move()).toMatchObject({ key: used, amount: 30_000 });
  });

  it("is moved by one of five processes that want to at once", async () => {
    const port = world.open();
    const [{ payment }, account] = [await paid(port), await active(port)];
    const [used, before] = [key(), world.razorpay.books.transfers.size];
    const asked = { payment, account: account.id, amount: 10_000, key: used };
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => world.open().transfer(asked)));
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(GatewayUnavailable);
    expect(outcomes.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await port.transfer(asked)).toMatchObject({ key: used });
    expect(world.razorpay.books.transfers.size).toBe(before + 1);
  });

  it("is not refused when the first try landed just before the second one was looked at", async () => {
    const port = world.open();
    const [{ payment }, account] = [await paid(port), await active(port)];
    const [used, before] = [key(), world.razorpay.books.transfers.size];
    const move = () => port.transfer({ payment, account: account.id, amount: 100_000, key: used });
    failing("lost_answer", /POST .*transfers$/);
    await expect(move()).rejects.toThrow(GatewayUnavailable);
    await GatewayTries.updateOne({ _id: `transfer ${used}` }, { $inc: { triedAt: -seconds(30) } }).exec();
    failing("empty_list", /GET .v1.payments.*transfers$/);
    expect(await move()).toMatchObject({ key: used, amount: 100_000 });
    expect(world.razorpay.books.transfers.size).toBe(before + 1);
  });
});

describe("a call", () => {
  it("that only reads or carries a key is repeated at once within the budget, one that makes something is not", async () => {
    const port = world.open();
    const { payment } = await paid(port);
    for (let count = 0; count < 20; count += 1) await port.fetchRefunds(payment);
    const askedWhile = async (on: RegExp, work: () => Promise<unknown>): Promise<number> => {
      failing("500", on);
      world.razorpay.asked.length = 0;
      await work().catch((error: unknown) => expect(error).toBeInstanceOf(GatewayUnavailable));
      return world.razorpay.asked.filter((asked) => on.test(asked)).length;
    };
    expect(await askedWhile(/refunds$/, () => port.fetchRefunds(payment))).toBe(2);
    expect(await askedWhile(/refund$/, () => port.refund({ payment, amount: 10_000, key: key(), notes: {} }))).toBe(2);
    expect(await askedWhile(/POST .v1.orders$/, () => order(port))).toBe(1);
  });

  it("carries its own key and no other's, also while others are under way", async () => {
    const port = world.open();
    const { payment } = await paid(port);
    const keys = Array.from({ length: 10 }, key);
    const refunds = await Promise.all(keys.map((each) => port.refund({ payment, amount: 1_000, key: each, notes: {} })));
    expect(refunds.map((refund) => refund.key)).toEqual(keys);
    expect(new Set(refunds.map(({ id }) => id)).size).toBe(10);
    expect(keys.every((each) => world.razorpay.books.keys.has(each))).toBe(true);
  });
});

describe("what the gateway says", () => {
  it("in a state that is not known counts as not settled", async () => {
    const port = world.open();
    const { payment } = await paid(port);
    failing("unknown_state", /refund$/);
    expect(await port.refund({ payment, amount: 10_000, key: key(), notes: {} })).toMatchObject({ state: "pending" });
  });

  it("no to is refused with a code, and asking again gives the same", async () => {
    const port = world.open();
    const { payment } = await paid(port);
    const used = key();
    await port.refund({ payment, amount: 10_000, key: used, notes: {} });
    const refusals: [string, () => Promise<unknown>][] = [
      ["receipt_length", () => port.createOrder({ receipt: "x".repeat(41), amount: 50_000, notes: {} })],
      ["receipt_length", () => port.createOrder({ receipt: "", amount: 50_000, notes: {} })],
      ["amount_too_small", () => port.createOrder({ receipt: number(), amount: 99, notes: {} })],
      ["key_used", () => port.refund({ payment, amount: 10_100, key: used, notes: {} })],
      ["key_format", () => port.refund({ payment, amount: 10_000, key: "short", notes: {} })],
      ["exceeds_payment", () => port.refund({ payment, amount: 90_001, key: key(), notes: {} })],
      ["not_found", () => port.refund({ payment: "pay_unknown", amount: 10_000, key: key(), notes: {} })],
      ["not_found", () => port.fetchPayments("order_1/../../v1/payments")],
      ["not_found", () => port.fetchPayments("order_unknown")],
      ["codes_not_granted", () => world.open({ codes: false }).createCode({ receipt: number(), amount: 50_000, title: "x", endsAt: Date.now() + 600_000 })],
    ];
    for (const [code, ask] of refusals) for (const again of [1, 2]) expect({ again, said: await ask().catch(codeOf) }).toEqual({ again, said: { code, refused: true } });
  });
});

const codeOf = (error: unknown) => ({ code: (error as GatewayRefused).code, refused: error instanceof GatewayRefused });
