import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { openLocalGateway, type LocalGateway } from "~/adapters/payments/local.server";
import * as balance from "~/adapters/payments/local/balance";
import type { GatewayEvent } from "~/adapters/payments/port";
import { days, hours, minutes } from "~/domain/time/instant";
import { GatewayDeliveries } from "~/models/gateway/delivery.server";
import { eachGatewayDispute } from "~/models/gateway/dispute.server";
import { eachGatewayPayment, GatewayPayments } from "~/models/gateway/payment.server";
import { eachGatewayPayout, GatewayPayouts } from "~/models/gateway/payout.server";
import { useDatabase } from "../../support/database";
import { times } from "../../support/size";
import { BANK, holderOf, newKey, newReceipt, refused } from "./contract/under-test";

vi.mock("~/adapters/payments/local/balance", { spy: true });

useDatabase();
const clock = { now: Date.UTC(2026, 2, 12, 4, 30) };
let gateway: LocalGateway;

beforeAll(async () => {
  gateway = await openLocalGateway({ now: () => clock.now });
});
beforeEach(async () => void (await GatewayDeliveries.deleteMany({})));

async function paid(amount = 100_000): Promise<string> {
  const order = await gateway.createOrder({ receipt: newReceipt(), amount, notes: {} });
  const played = await gateway.playOutcome(order.id, { outcome: "succeed" });
  return played?.payment.id ?? "";
}

async function account(): Promise<string> {
  const { id } = await gateway.createAccount(holderOf());
  await gateway.setBank(id, BANK);
  return id;
}

/** A transfer of a new payment that was let go. */
async function letGo(to: string, amount = 85_000) {
  const payment = await paid();
  const transfer = await gateway.transfer({ payment, account: to, amount, key: newKey() });
  return gateway.release(transfer.id);
}

const payouts = async (of: string) => (await GatewayPayouts.find({ account: of }).sort({ at: 1 }).lean().exec()).map(({ _id, amount, state }) => ({ id: String(_id), amount, state }));

async function events(): Promise<GatewayEvent[]> {
  const rows = await GatewayDeliveries.find({}).sort({ dueAt: 1 }).lean<{ body: string }[]>().exec();
  return rows.map(({ body }) => JSON.parse(body) as GatewayEvent);
}

/** Lets the gateway do what is due, and sends nothing. */
const work = (one = gateway) => one.fetchTransfers("pay_unknown");

test("what was let go is paid out a day later by the business clock, what became due together in one payout", async () => {
  const to = await account();
  await letGo(to);
  clock.now += hours(2);
  await letGo(to, 10_000);
  clock.now += hours(22) - 1;
  await work();
  expect(await payouts(to)).toEqual([]);
  expect(await gateway.countDue()).toBe((await events()).length);
  clock.now += hours(2) + 1;
  await work();
  expect(await payouts(to)).toMatchObject([{ amount: 95_000, state: "processed" }]);
  await work();
  expect(await payouts(to)).toHaveLength(1);
});

test("an account that is not active waits a day at a time, and is paid once it is", async () => {
  const to = await account();
  await letGo(to);
  await gateway.plays.decideAccount(to, "suspend");
  await GatewayDeliveries.deleteMany({});
  clock.now += days(1);
  await work();
  expect([await payouts(to), await gateway.plays.payOutNow(to), await gateway.countDue()]).toEqual([[], null, 0]);
  await gateway.plays.decideAccount(to, "activate");
  clock.now += days(1);
  await work();
  expect(await payouts(to)).toMatchObject([{ amount: 85_000 }]);
});

test("a payout that came back goes out again with what is due the day after", async () => {
  const to = await account();
  await letGo(to);
  const first = await gateway.plays.payOutNow(to);
  expect(await gateway.plays.returnPayout(first?.id ?? "", "account_closed")).toMatchObject({ state: "returned", failure: "account_closed" });
  expect(await gateway.plays.returnPayout(first?.id ?? "")).toBeNull();
  await letGo(to, 10_000);
  clock.now += days(1);
  await work();
  expect(await payouts(to)).toMatchObject([{ amount: 85_000, state: "returned" }, { amount: 95_000, state: "processed" }]);
});

test("when several processes pay out and reverse at once, no paisa goes twice: each transfer is in one payout, with what was left of it", async () => {
  const others = [gateway, await openLocalGateway({ now: () => clock.now }), await openLocalGateway({ now: () => clock.now })];
  for (let round = 0; round < times(2, 20); round += 1) {
    const to = await account();
    const given = [await letGo(to), await letGo(to), await letGo(to)];
    const outcomes = await Promise.allSettled([
      ...others.map((each) => each.plays.payOutNow(to)),
      ...given.flatMap(({ id }) => others.map((each) => each.reverse({ transfer: id, amount: 20_000, key: newKey() }))),
    ]);
    for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "balance_too_low" });
    await gateway.plays.payOutNow(to);
    const now = (await Promise.all(given.map(({ payment }) => gateway.fetchTransfers(payment)))).flat();
    const all = await payouts(to);
    for (const payout of all) expect(payout.amount).toBe(now.filter((each) => each.payout === payout.id).reduce((sum, { amount, reversed }) => sum + amount - reversed, 0));
    expect(all.reduce((sum, { amount }) => sum + amount, 0)).toBe(now.reduce((sum, { amount, reversed }) => sum + amount - reversed, 0));
    expect(all.every(({ state }) => state === "processed")).toBe(true);
  }
});

test("a payout whose process died before any transfer was marked, or after some were, is ended by the next one and told once", async () => {
  for (const marked of [0, 1, 2]) {
    const to = await account();
    const given = [await letGo(to), await letGo(to, 10_000)];
    const id = `setl_died${marked}`;
    await GatewayPayouts.create({ _id: id, version: 1, account: to, amount: 0, state: "created", transfers: given.map(({ id: transfer, payment, amount }) => ({ transfer, payment, amount })), bankReference: null, failure: null, at: clock.now, unfinished: true });
    for (const { payment, id: transfer } of given.slice(0, marked)) await GatewayPayments.updateOne({ _id: payment, "transfers.id": transfer }, { $set: { "transfers.$.payout": id, "transfers.$.payableAt": null }, $inc: { version: 1 } }).exec();
    await GatewayDeliveries.deleteMany({});
    await Promise.all([work(), work(await openLocalGateway({ now: () => clock.now })), gateway.plays.payOutNow(to)]);
    expect(await payouts(to)).toEqual([{ id, amount: 95_000, state: "processed" }]);
    expect((await events()).filter(({ kind }) => kind === "payout_processed")).toHaveLength(1);
  }
});

test("a payout that came back while its process died gives all its transfers free again", async () => {
  const to = await account();
  await letGo(to);
  const payout = await gateway.plays.payOutNow(to);
  await GatewayPayouts.updateOne({ _id: payout?.id ?? "" }, { $set: { state: "returned", failure: "account_closed", unfinished: true }, $inc: { version: 1 } }).exec();
  await work();
  expect(await gateway.plays.payOutNow(to)).toMatchObject({ amount: 85_000, state: "processed" });
});

test("what was paid out already no longer stands in the way of a refund, which is the shop's loss; once the payout is back it stands there again", async () => {
  const to = await account();
  const { payment, id } = await letGo(to, 85_000);
  await refused(gateway.refund({ payment, amount: 20_000, key: newKey(), notes: {} }), "balance_too_low");
  const payout = await gateway.plays.payOutNow(to);
  await refused(gateway.reverse({ transfer: id, amount: 5_000, key: newKey() }), "balance_too_low");
  expect(await gateway.refund({ payment, amount: 40_000, key: newKey(), notes: {} })).toMatchObject({ amount: 40_000 });
  await gateway.plays.returnPayout(payout?.id ?? "");
  await refused(gateway.refund({ payment, amount: 1, key: newKey(), notes: {} }), "balance_too_low");
  await gateway.reverse({ transfer: id, amount: 85_000, key: newKey() });
  expect(await gateway.refund({ payment, amount: 60_000, key: newKey(), notes: {} })).toMatchObject({ amount: 60_000 });
  await refused(gateway.refund({ payment, amount: 1, key: newKey(), notes: {} }), "exceeds_payment");
});

test("a slow transfer is pending, arrives by the business clock, and fails when its account is suspended meanwhile", async () => {
  const [to, other] = [await account(), await account()];
  for (const each of [to, other]) await gateway.plays.playTransfers(each, "slow");
  const [payment, second] = [await paid(), await paid()];
  const arriving = await gateway.transfer({ payment, account: to, amount: 85_000, key: newKey() });
  const failing = await gateway.transfer({ payment: second, account: other, amount: 85_000, key: newKey() });
  expect([arriving.state, failing.state]).toEqual(["pending", "pending"]);
  await gateway.release(failing.id);
  await gateway.plays.decideAccount(other, "suspend");
  await refused(gateway.refund({ payment: second, amount: 100_000, key: newKey(), notes: {} }), "balance_too_low");
  clock.now += minutes(5);
  expect(await gateway.fetchTransfers(payment)).toMatchObject([{ state: "processed", at: clock.now }]);
  expect(await gateway.fetchTransfers(second)).toMatchObject([{ state: "failed", failure: "account_not_active" }]);
  expect((await events()).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["transfer_processed", "transfer_failed"]));
  expect(await gateway.refund({ payment: second, amount: 100_000, key: newKey(), notes: {} })).toMatchObject({ amount: 100_000 });
  expect(await gateway.plays.payOutNow(other)).toBeNull();
});

test("transfers are told in the manner of their payment, payouts in the manner of their account", async () => {
  const to = await account();
  const payment = await paid();
  await gateway.plays.playNews(payment, { times: 0 });
  await gateway.plays.playNews(to, { times: 3, newsDelay: minutes(10) });
  await GatewayDeliveries.deleteMany({});
  const { id } = await gateway.transfer({ payment, account: to, amount: 85_000, key: newKey() });
  expect(await events()).toEqual([]);
  await gateway.release(id);
  await gateway.plays.payOutNow(to);
  expect((await events()).map(({ kind }) => kind)).toEqual(["payout_processed", "payout_processed", "payout_processed"]);
  expect(await gateway.countDue()).toBe(0);
  clock.now += minutes(10);
  expect(await gateway.countDue()).toBe(3);
});

test("a dispute is for no more than its payment, and once decided it stays so", async () => {
  const payment = await paid();
  expect(await gateway.plays.openDispute(payment, { amount: 100_001 })).toBeNull();
  expect(await gateway.plays.openDispute("pay_unknown")).toBeNull();
  const opened = await gateway.plays.openDispute(payment, { amount: 60_000, reason: "goods_not_as_described" });
  expect(opened).toMatchObject({ amount: 60_000, state: "open", reason: "goods_not_as_described", answerBy: clock.now + days(7) });
  expect(await gateway.plays.moveDispute(opened?.id ?? "", "under_review")).toMatchObject({ state: "under_review", answerBy: clock.now + days(7) });
  expect(await gateway.plays.moveDispute(opened?.id ?? "", "lost")).toMatchObject({ state: "lost", answerBy: null });
  for (const state of ["open", "won", "closed"] as const) expect(await gateway.plays.moveDispute(opened?.id ?? "", state)).toBeNull();
});

test("whatever is asked for at random, a payment's money is never given out twice, and its payouts agree with its transfers", async () => {
  const to = await account();
  const payment = await paid();
  let seed = 7;
  const dice = (sides: number): number => (seed = (seed * 48_271) % 2_147_483_647) % sides;
  for (let step = 0; step < times(50, 1_000); step += 1) {
    const amount = 1 + dice(40_000);
    const transfers = await gateway.fetchTransfers(payment);
    const one = transfers[dice(Math.max(1, transfers.length))]?.id ?? "trf_unknown";
    const calls: (() => Promise<unknown>)[] = [
      () => gateway.transfer({ payment, account: to, amount, key: newKey() }),
      () => gateway.transfer({ payment, account: to, amount, key: newKey() }),
      () => gateway.reverse({ transfer: one, amount, key: newKey() }),
      () => gateway.refund({ payment, amount: 1 + (amount % 2_000), key: newKey(), notes: {} }),
      () => gateway.release(one),
      async () => void (dice(3) === 0 && (await gateway.plays.payOutNow(to))),
      async () => void (dice(3) === 0 && (await gateway.plays.returnPayout((await payouts(to)).at(-1)?.id ?? ""))),
    ];
    await calls[dice(calls.length)]?.().catch((error: unknown) => expect(error).toMatchObject({ name: "GatewayRefused" }));
    const now = await gateway.fetchTransfers(payment);
    const left = now.reduce((sum, { amount: given, reversed }) => sum + given - reversed, 0);
    const refunds = (await gateway.fetchRefunds(payment)).reduce((sum, each) => sum + each.amount, 0);
    expect(now.every(({ amount: given, reversed }) => reversed <= given)).toBe(true);
    expect(left).toBeLessThanOrEqual(100_000);
    expect(refunds).toBeLessThanOrEqual(100_000);
    const out = now.reduce((sum, each) => sum + (each.payout === null ? 0 : each.amount - each.reversed), 0);
    expect((await payouts(to)).reduce((sum, each) => sum + (each.state === "processed" ? each.amount : 0), 0)).toBe(out);
  }
});

test("the books are read whole: every payment with what was made of it, every payout with its transfers, every dispute", async () => {
  const [to, payment] = [await account(), await paid()];
  const { id } = await gateway.transfer({ payment, account: to, amount: 80_000, key: newKey() });
  await gateway.reverse({ transfer: id, amount: 20_000, key: newKey() });
  await gateway.refund({ payment, amount: 40_000, key: newKey(), notes: {} });
  await gateway.release(id);
  const payout = await gateway.plays.payOutNow(to);
  const dispute = await gateway.plays.openDispute(payment, {});
  const find = async <Row extends { _id: string }>(rows: AsyncIterable<Row>, wanted: string | undefined) => {
    for await (const row of rows) if (row._id === wanted) return row;
    return null;
  };
  expect(await find(eachGatewayPayment(), payment)).toMatchObject({ amount: 100_000, refunds: [{ amount: 40_000 }], transfers: [{ id, amount: 80_000, payout: payout?.id }], reversals: [{ transfer: id, amount: 20_000 }] });
  expect(await find(eachGatewayPayout(), payout?.id)).toMatchObject({ account: to, amount: 60_000, state: "processed", transfers: [{ transfer: id, payment, amount: 60_000 }] });
  expect(await find(eachGatewayDispute(), dispute?.id)).toMatchObject({ payment, amount: 100_000, state: "open" });
});

test("a payment from before transfers were kept has none", async () => {
  const payment = await paid();
  await GatewayPayments.collection.updateOne({ _id: payment as never }, { $unset: { transfers: 1, reversals: 1 } });
  expect(await gateway.fetchTransfers(payment)).toEqual([]);
  for await (const row of eachGatewayPayment()) if (row._id === payment) expect(row).toMatchObject({ transfers: [], reversals: [] });
  expect(await gateway.transfer({ payment, account: await account(), amount: 80_000, key: newKey() })).toMatchObject({ amount: 80_000 });
});

test("sabotage: were the balance not looked at, money on a linked account would be refunded from under it, and more be transferred than was paid", async () => {
  const [to, payment, other] = [await account(), await paid(), await paid()];
  await gateway.transfer({ payment, account: to, amount: 85_000, key: newKey() });
  vi.mocked(balance.refundableOf).mockReturnValue(Infinity);
  vi.mocked(balance.transferableOf).mockReturnValue(Infinity);
  const [refund, transfer] = [await gateway.refund({ payment, amount: 100_000, key: newKey(), notes: {} }), await gateway.transfer({ payment: other, account: to, amount: 100_001, key: newKey() })];
  vi.mocked(balance.refundableOf).mockReset();
  vi.mocked(balance.transferableOf).mockReset();
  expect([refund.amount, transfer.amount]).toEqual([100_000, 100_001]);
});

test.each([
  ["transfers.key_1", "transfer"],
  ["reversals.key_1", "reversal"],
] as const)("sabotage: without the unique %s a key used for two payments at once makes more than one %s", async (index, what) => {
  const to = await account();
  const once = async (): Promise<number> => {
    const given = await Promise.all(Array.from({ length: 6 }, () => letGo(to, 10_000)));
    const key = newKey();
    const outcomes = await Promise.allSettled(given.map(({ id, payment }) => (what === "transfer" ? gateway.transfer({ payment, account: to, amount: 10_000, key }) : gateway.reverse({ transfer: id, amount: 10_000, key }))));
    return outcomes.filter(({ status }) => status === "fulfilled").length;
  };
  expect(await once()).toBe(1);
  await GatewayPayments.collection.dropIndex(index);
  const made = await once();
  await GatewayPayments.deleteMany({});
  await GatewayPayments.createIndexes();
  expect(made).toBeGreaterThan(1);
});
