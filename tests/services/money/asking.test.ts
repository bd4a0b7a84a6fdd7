import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GatewayRefused, GatewayUnavailable } from "~/adapters/payments/port";
import { days, hours, minutes, seconds, type Millis } from "~/domain/time/instant";
import * as logging from "~/http/log.server";
import { Breaks, findBreak } from "~/models/break.server";
import { findPayee, Payees } from "~/models/payee.server";
import { findPaymentsToAsk, Payments } from "~/models/payment.server";
import { findPayout, Payouts } from "~/models/payout.server";
import { listSettlements } from "~/models/settlement.server";
import { reconcileBooks } from "~/services/money/reconcile-books.server";
import { takeInSettlements } from "~/services/money/take-in-settlements.server";
import { reconcileAccounts } from "~/services/payment/reconcile-accounts.server";
import { reconcileDue } from "~/services/payment/reconcile-due.server";
import { reconcilePayouts } from "~/services/payment/reconcile-payouts.server";
import { openPayee as openActivePayee } from "../../support/open-payee";
import { useShop } from "../payment/shop";

vi.mock("~/http/log.server", { spy: true });

const { clock, gateway, order, play, look } = useShop();
beforeAll(() => openActivePayee("a2"));
beforeEach(() => void vi.mocked(logging.reportError).mockReturnValue());
afterEach(() => void vi.restoreAllMocks().clearAllMocks());

const REFUSED = new GatewayRefused("not_found", "The id provided does not exist");
const SILENT = new GatewayUnavailable("status 404");
const DOWN = new GatewayUnavailable("it failed too often", { down: true });
const FAULT = new TypeError("undefined is not a function");

/** Two orders, the first to be asked about first; nobody told us that the second one is paid. */
async function badAndGood() {
  clock.now += days(30);
  await Promise.all([Payments.deleteMany({}), Breaks.deleteMany({})]);
  const bad = await order();
  clock.now += minutes(1);
  const good = await order();
  await play(good.order, { times: 0 });
  return { bad, good };
}

/** From now on the gateway's answer about one thing is this error. */
async function spoil<Name extends "fetchPayments" | "fetchPayout" | "fetchAccount">(what: Name, is: (asked: Parameters<Awaited<ReturnType<typeof gateway>>[Name]>[0]) => boolean, error: Error) {
  const port = await gateway();
  const ask = port[what].bind(port) as (asked: never) => Promise<never>;
  return vi.spyOn(port, what).mockImplementation(((asked: never) => (is(asked) ? Promise.reject(error) : ask(asked))) as never);
}

/** Lets the clock run, with its rounds of questions. */
async function ask(round: () => Promise<unknown>, during: Millis, step = minutes(1)): Promise<void> {
  for (const end = clock.now + during; clock.now < end; clock.now += step) await round();
}

const pass = () => reconcileBooks({ from: clock.now - days(3), now: clock.now, within: minutes(1) });
const open = async (kind: string, subject: string) => (await findBreak(`${kind}.${subject}`))?.state ?? null;

describe("an order about which the gateway says nothing", () => {
  it.each([
    ["refused", REFUSED, "question_refused"],
    ["unanswered", SILENT, null],
    ["a fault of ours", FAULT, "question_failed"],
  ] as const)("holds up no other: %s", async (_name, error, kind) => {
    const { bad, good } = await badAndGood();
    await spoil("fetchPayments", (id) => id === bad.order, error);
    await ask(() => reconcileDue(clock.now), minutes(10));
    expect((await look(good.payment._id)).receipts).toMatchObject([{ state: "captured" }]);
    for (const each of ["question_refused", "question_failed"]) expect(await open(each, bad.payment._id)).toBe(each === kind ? "open" : null);
    expect(vi.mocked(logging.reportError).mock.calls).toEqual(error === FAULT ? [[FAULT], [FAULT]] : []);
    expect(vi.mocked(logging.log).mock.calls.filter(([event]) => event === "alert")).toEqual(kind ? Array.from({ length: 2 }, () => ["alert", { reason: kind, of: bad.payment._id }]) : []);
  });

  it("is asked about again at growing distances, up to a day, and is no case any more once it is answered", async () => {
    const { bad, good } = await badAndGood();
    await Payments.updateOne({ _id: good.payment._id }, { $set: { askAt: null } });
    const spy = await spoil("fetchPayments", (id) => id === bad.order, REFUSED);
    const asked: Millis[] = [];
    for (let round = 0; round < 16; round += 1) {
      asked.push((clock.now = (await look(bad.payment._id)).askAt ?? 0));
      await reconcileDue(clock.now);
    }
    expect(spy).toHaveBeenCalledTimes(16);
    const gaps = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    expect(gaps).toEqual([...gaps].sort((one, other) => one - other));
    expect([gaps[0], gaps.at(-1)]).toEqual([minutes(5), days(1)]);
    spy.mockRestore();
    clock.now += days(1);
    await reconcileDue(clock.now);
    expect(await findBreak(`question_refused.${bad.payment._id}`)).toMatchObject({ state: "closed", closedBy: null, of: bad.payment._id, booking: bad.booking._id });
    expect((await look(bad.payment._id)).askFailure).toBeNull();
  });

  it("is asked about soon again while the gateway may be down as a whole, however long that lasts within a day", async () => {
    const { bad, good } = await badAndGood();
    const spy = vi.spyOn(await gateway(), "fetchPayments").mockRejectedValue(SILENT);
    await ask(() => reconcileDue(clock.now), hours(5), minutes(3));
    expect(await open("question_refused", bad.payment._id)).toBeNull();
    spy.mockRestore();
    await ask(() => reconcileDue(clock.now), minutes(11));
    expect((await look(good.payment._id)).receipts).toMatchObject([{ state: "captured" }]);
  });

  it("is left as it is, and the round ends, while nothing is asked of the gateway at all", async () => {
    await badAndGood();
    clock.now += minutes(10);
    const before = await findPaymentsToAsk(clock.now, 10);
    const spy = vi.spyOn(await gateway(), "fetchPayments").mockRejectedValue(DOWN);
    await reconcileDue(clock.now);
    expect(spy).toHaveBeenCalledTimes(1);
    expect((await findPaymentsToAsk(clock.now, 10)).map(({ version }) => version)).toEqual(before.map(({ version }) => version));
  });

  it("has what the order knows taken in all the same when only its code cannot be asked about", async () => {
    const { good } = await badAndGood();
    await Payments.updateOne({ _id: good.payment._id }, { $set: { code: { id: "qr_lost", text: "upi://pay?am=1", endsAt: clock.now } } });
    await spoil("fetchPayments", (id) => id === "qr_lost", REFUSED);
    await ask(() => reconcileDue(clock.now), minutes(10));
    expect((await look(good.payment._id)).receipts).toMatchObject([{ state: "captured" }]);
    expect(await open("question_refused", good.payment._id)).toBe("open");
  });
});

describe("the pass over the books", () => {
  it.each([
    [REFUSED, "question_refused"],
    [SILENT, "question_refused"],
    [FAULT, "question_failed"],
  ] as const)("finds what others lack though one cannot be looked at, and lists that one: %s", async (error, kind) => {
    const { bad, good } = await badAndGood();
    clock.now += hours(1);
    const spy = await spoil("fetchPayments", (id) => id === bad.order, error);
    expect(await pass()).toMatchObject({ looked: 2, opened: 2 });
    const [attempt] = await (await gateway()).fetchPayments(good.order);
    expect([await open("missing_capture", attempt?.id ?? ""), await open(kind, bad.payment._id)]).toEqual(["open", "open"]);
    expect(await pass()).toMatchObject({ opened: 0, closed: 0 });
    spy.mockRestore();
    expect(await pass()).toMatchObject({ opened: 0, closed: 1 });
  });

  it("goes on though the only payout, and the only payment of before, stay without an answer", async () => {
    const { bad, good } = await badAndGood();
    await Payments.updateOne({ _id: bad.payment._id }, { $set: { openedAt: clock.now - days(20) } });
    clock.now += hours(1);
    await spoil("fetchPayments", (id) => id === bad.order, SILENT);
    expect(await pass()).toMatchObject({ looked: 1, opened: 1 });
    expect((await Breaks.find({}).lean().exec()).map(({ of }) => of)).toEqual([good.payment._id]);
  });

  it("closes nothing of one that it cannot look at", async () => {
    const { bad, good } = await badAndGood();
    clock.now += hours(1);
    await pass();
    const [attempt] = await (await gateway()).fetchPayments(good.order);
    const spy = await spoil("fetchPayments", (id) => id === good.order, REFUSED);
    expect(await pass()).toMatchObject({ opened: 1, closed: 0 });
    expect(await open("missing_capture", attempt?.id ?? "")).toBe("open");
    spy.mockRestore();
    vi.spyOn(await gateway(), "fetchPayments").mockRejectedValue(DOWN);
    expect(await pass()).toMatchObject({ looked: 0, opened: 0, closed: 0 });
    expect(await open("question_refused", bad.payment._id)).toBeNull();
  });

  it("goes on listing a fault of ours that only the round of questions meets, until a round goes well", async () => {
    const { good } = await badAndGood();
    const spy = await spoil("fetchPayments", (id) => id === good.order, FAULT);
    clock.now += minutes(6);
    await reconcileDue(clock.now);
    spy.mockRestore();
    await pass();
    expect(await open("question_failed", good.payment._id)).toBe("open");
    clock.now += minutes(6);
    await reconcileDue(clock.now);
    expect(await open("question_failed", good.payment._id)).toBe("closed");
  });
});

describe("payouts, accounts and settlements", () => {
  it("are asked about though the first of them cannot be", async () => {
    const port = await gateway();
    const accounts = [(await findPayee("a1"))?.account ?? "", (await findPayee("a2"))?.account ?? ""];
    clock.now += days(30);
    await Payees.updateMany({}, { $set: { askAt: clock.now } });
    for (const [person, back] of [["a1", 2], ["a2", 1]] as const) await Payees.updateOne({ _id: person }, { $set: { askAt: clock.now - back } });
    const account = await spoil("fetchAccount", (id) => id === accounts[0], REFUSED);
    await reconcileAccounts(clock.now);
    expect(account.mock.calls.map(([id]) => id)).toEqual(accounts);
    expect(await findBreak(`question_refused.${accounts[0]}`)).toMatchObject({ state: "open", of: accounts[0], booking: null });
    account.mockRestore();
    clock.now += days(1);
    await reconcileAccounts(clock.now);
    expect(await open("question_refused", accounts[0] ?? "")).toBe("closed");
    expect((await findPayee("a1"))?.askAt).toBe(clock.now + days(1));

    const rows = ["setl_bad0000000001", "setl_good000000001"].map((_id, index) => ({ _id, version: 1, artisan: "a1", account: accounts[0] ?? "", amount: 1, state: "created" as const, bankReference: null, failure: null, at: clock.now, lines: [], askAt: clock.now + index, outbox: [], leases: {} }));
    await Payouts.create(rows);
    clock.now += seconds(5);
    const payout = vi.spyOn(port, "fetchPayout").mockRejectedValue(FAULT);
    await reconcilePayouts(clock.now);
    expect(payout.mock.calls.map(([asked]) => asked.payout)).toEqual(rows.map(({ _id }) => _id));
    expect(await open("question_failed", rows[0]?._id ?? "")).toBe("open");
    expect((await findPayout(rows[1]?._id ?? ""))?.askAt).toBe(clock.now + minutes(5));
    payout.mockRestore();
    await Payouts.deleteMany({});
  });

  it("are taken in though one of them cannot be", async () => {
    const port = await gateway();
    clock.now += days(30);
    const seen = ["setl_own_bad00001", "setl_own_good0001"].map((id) => ({ id, amount: 0, state: "processed" as const, bankReference: "UTR1", at: clock.now }));
    vi.spyOn(port, "fetchSettlements").mockResolvedValue(seen);
    vi.spyOn(port, "fetchSettlementLines").mockImplementation(({ id }) => (id === seen[0]?.id ? Promise.reject(REFUSED) : Promise.resolve([])));
    expect(await takeInSettlements(clock.now)).toEqual({ looked: 2, opened: 1 });
    expect((await listSettlements(5)).map(({ _id }) => _id)).toEqual([seen[1]?.id]);
    expect(await open("question_refused", seen[0]?.id ?? "")).toBe("open");
  });
});
