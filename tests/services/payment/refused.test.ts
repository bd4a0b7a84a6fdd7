import { afterEach, expect, test, vi } from "vitest";
import { GatewayRefused, type PaymentsPort } from "~/adapters/payments/port";
import type { MoneyEvent } from "~/domain/ledger/event";
import { owedBy } from "~/domain/payment/debt";
import { days, hours, minutes } from "~/domain/time/instant";
import { Breaks, type Break } from "~/models/break.server";
import { eachPayment } from "~/models/payment.server";
import { eachPayout, findPayoutsByIds } from "~/models/payout.server";
import { findDebt } from "~/models/debt.server";
import { reconcileBooks } from "~/services/money/reconcile-books.server";
import { freezeMoney } from "~/services/payment/freeze-money.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { thawMoney } from "~/services/payment/thaw-money.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { useShop } from "./shop";

const { clock, told, gateway, order, play, settle, look, earn } = useShop();
afterEach(() => void vi.restoreAllMocks());

async function paid() {
  const opened = await order();
  await play(opened.order, { times: 0 });
  await reconcileOrder(opened.payment._id, clock.now);
  await settle();
  const row = await look(opened.payment._id);
  return { booking: opened.booking._id, id: row._id, transfer: row.share?.transfer ?? "", receipt: row.receipts[0]?.id ?? "" };
}

/** Has the gateway say no to every call of this kind, for good. */
async function refuse(call: "transfer" | "reverse" | "release" | "refund", code: string) {
  const port: PaymentsPort = await gateway();
  return vi.spyOn(port, call).mockRejectedValue(new GatewayRefused(code, "no"));
}

const back = (booking: string, amount: number, key = "refund") => refundBooking({ booking, amount, key, reason: "quality", now: clock.now });
const alerts = (id: string): unknown[] => told.filter(({ payment, kind }) => payment === id && kind === "alert_staff").map(({ data }) => data["reason"]);
const owed = async (booking: string): Promise<number[]> => ((await findDebt("a1"))?.items ?? []).filter((item) => item.booking === booking).map(({ amount }) => amount);

/** The open differences of a payment, after news had its time to come. */
async function breaksOf(id: string): Promise<string[]> {
  clock.now += hours(1);
  await reconcileOrder(id, clock.now);
  await settle();
  await reconcileBooks({ from: clock.now - days(3), now: clock.now, within: minutes(1) });
  return (await Breaks.find({ of: id, state: "open" }).lean<Break[]>().exec()).map(({ kind }) => kind).sort();
}

test("what was taken back by hand at the gateway is counted when our own reversal of it is refused: nobody owes it twice", async () => {
  const { booking, id, transfer } = await paid();
  await earn(booking, 100_000);
  await settle();
  await (await gateway()).reverse({ transfer, amount: 88_200, key: "by-hand-0009" });
  await back(booking, 100_000);
  await settle();
  const { share, moves } = await look(id);
  expect(share?.reversals.map(({ amount, state }) => [amount, state])).toEqual([[88_200, "refused"], [88_200, "processed"]]);
  expect([moves.map(({ state }) => state), await owed(booking), alerts(id)]).toEqual([["processed", "processed", "processed"], [], ["reversal_unknown", "reversal_refused"]]);
});

test.each(["refused", "not_found", "key_used", "exceeds_transfer"])("a reversal that the gateway refuses (%s) is owed, told to staff and listed, and the refund behind it still goes out", async (code) => {
  const { booking, id } = await paid();
  await earn(booking, 100_000);
  await settle();
  await (await gateway()).plays.payOutNow((await look(id)).share?.account ?? "");
  await reconcileOrder(id, clock.now);
  const no = await refuse("reverse", code);
  await back(booking, 40_000);
  await settle();
  no.mockRestore();
  expect((await look(id)).moves.find(({ key }) => key === "refund")).toMatchObject({ state: "processed" });
  expect(await owed(booking)).toEqual([35_280]);
  expect(alerts(id)).toEqual(["reversal_refused"]);
  expect(await breaksOf(id)).toContain("reversal_refused");
});

test("a reversal too small to be moved is owed, and nobody has to look", async () => {
  const { booking, id } = await paid();
  await earn(booking, 100_000);
  await settle();
  const no = await refuse("reverse", "amount_too_small");
  await back(booking, 100);
  await settle();
  no.mockRestore();
  expect([await owed(booking), alerts(id).includes("reversal_refused")]).toEqual([[88], false]);
  expect(await breaksOf(id)).not.toContain("reversal_refused");
});

test("a share that is refused after it was earned does not hold up what comes after it, is listed, and is asked for anew each day until it is taken", async () => {
  const opened = await order();
  const { booking, id } = { booking: opened.booking._id, id: opened.payment._id };
  const no = await refuse("transfer", "account_not_active");
  await play(opened.order, { times: 0 });
  await reconcileOrder(id, clock.now);
  await settle();
  await earn(booking, 100_000);
  await settle();
  expect((await look(id)).share).toMatchObject({ state: "failed", retryAt: clock.now + days(1) });
  expect(await breaksOf(id)).toContain("missing_transfer");
  clock.now += days(1);
  await releaseDue(clock.now);
  await settle();
  expect((await look(id)).share).toMatchObject({ state: "failed", retryAt: clock.now + days(1) });
  no.mockRestore();
  clock.now += days(1);
  await releaseDue(clock.now);
  await settle();
  expect((await look(id)).share).toMatchObject({ state: "processed", amount: 88_200, releasedAt: clock.now, retryAt: null });
  expect(await breaksOf(id)).toEqual([]);
});

test("a release that is refused does not hold up what comes after it, is told and listed, and is asked for anew a day later", async () => {
  const { booking, id } = await paid();
  const no = await refuse("release", "refused");
  await earn(booking, 100_000);
  await settle();
  expect(alerts(id)).toEqual(["release_refused"]);
  expect(await breaksOf(id)).toEqual(["not_let_go"]);
  no.mockRestore();
  clock.now += days(1);
  await releaseDue(clock.now);
  await settle();
  expect((await look(id)).share).toMatchObject({ releasedAt: clock.now });
  expect(await breaksOf(id)).toEqual([]);
});

test("a refund that is refused is listed until the same money went back in another way", async () => {
  const { booking, id } = await paid();
  const no = await refuse("refund", "closed");
  await back(booking, 50_000);
  await settle();
  no.mockRestore();
  expect(await breaksOf(id)).toEqual(["refund_refused"]);
  await back(booking, 50_000, "again");
  await settle();
  expect(await breaksOf(id)).toEqual([]);
});

test("what was taken back for a refund that the gateway then refused is given once more before the release, and a later refund takes back both", async () => {
  const { booking, id } = await paid();
  const no = await refuse("refund", "closed");
  await back(booking, 30_000);
  await settle();
  no.mockRestore();
  expect((await look(id)).share?.reversals).toMatchObject([{ amount: 26_460, state: "processed" }]);
  for (let time = 0; time < 2; time += 1) await earn(booking, 100_000);
  await settle();
  const { share } = await look(id);
  expect(share).toMatchObject({ amount: 88_200, releasedAt: clock.now, topUp: { amount: 26_460, state: "processed", releasedAt: clock.now } });
  expect(await breaksOf(id)).toEqual([]);
  await back(booking, 100_000, "all");
  await settle();
  const later = await look(id);
  expect(later.share?.reversals.map(({ amount, state, of }) => [amount, state, of])).toEqual([[26_460, "processed", undefined], [61_740, "processed", undefined], [26_460, "processed", "topUp"]]);
  expect(later.moves.find(({ key }) => key === "all")?.state).toBe("processed");
  expect(await breaksOf(id)).toEqual([]);
});

test("a top-up that is refused lets the rest go, is listed as too little, and is asked for anew until it is taken; both are paid out", async () => {
  const { booking, id } = await paid();
  const noRefund = await refuse("refund", "closed");
  await back(booking, 30_000);
  await settle();
  noRefund.mockRestore();
  const no = await refuse("transfer", "account_not_active");
  await earn(booking, 100_000);
  await settle();
  expect((await look(id)).share).toMatchObject({ releasedAt: clock.now, topUp: { state: "failed" }, retryAt: clock.now + days(1) });
  expect(await breaksOf(id)).toEqual(["share_short"]);
  no.mockRestore();
  clock.now += days(1);
  await releaseDue(clock.now);
  await settle();
  expect(await breaksOf(id)).toEqual([]);
  await (await gateway()).plays.payOutNow((await look(id)).share?.account ?? "");
  await reconcileOrder(id, clock.now);
  const { share } = await look(id);
  expect(share?.topUp?.vendorKey).toBe(`${id}-share-more-again`);
  expect((await findPayoutsByIds([share?.payout ?? "", share?.topUp?.payout ?? ""])).flatMap(({ lines }) => lines.filter(({ payment }) => payment === id).map(({ amount }) => amount)).sort((a, b) => a - b)).toEqual([26_460, 61_740]);
});

test("a refund that waits for a freeze to end is owed by an artisan who was paid out, though another one is refused while it waits", async () => {
  const { booking, id } = await paid();
  await earn(booking, 100_000);
  await settle();
  await (await gateway()).plays.payOutNow((await look(id)).share?.account ?? "");
  await reconcileOrder(id, clock.now);
  const no = await refuse("refund", "refused");
  await back(booking, 40_000, "first");
  await freezeMoney({ booking, key: "doubt", reason: "doubt", now: clock.now });
  await back(booking, 30_000, "second");
  await settle();
  no.mockRestore();
  await thawMoney({ booking, key: "doubt", now: clock.now });
  await settle();
  expect((await look(id)).moves.filter(({ kind }) => kind === "refund").map(({ key, state }) => [key, state])).toEqual([["first", "failed"], ["second", "processed"]]);
  expect(await owed(booking)).toEqual([35_280, 26_460]);
  await back(booking, 40_000, "first-again");
  await settle();
  expect(await owed(booking)).toEqual([35_280, 26_460]);
});

/** Takes the money of a released visit out of its artisan's reach. */
async function payOut(id: string): Promise<void> {
  await (await gateway()).plays.payOutNow((await look(id)).share?.account ?? "");
  await reconcileOrder(id, clock.now);
  await settle();
}

const leftOwed = async (): Promise<number> => owedBy((await findDebt("a1")) ?? { items: [], nettings: [] });

test("where the gateway neither took back the share of a visit to come nor gave the refund, he owes nothing for it at once, and is paid all", async () => {
  const { booking, id } = await paid();
  const before = await leftOwed();
  const no = [await refuse("reverse", "refused"), await refuse("refund", "closed")];
  await back(booking, 40_000);
  await settle();
  for (const each of no) each.mockRestore();
  expect([await owed(booking), await leftOwed()]).toEqual([[35_280], before]);
  expect(await breaksOf(id)).toEqual(["refund_refused", "reversal_refused"]);
  await earn(booking, 100_000);
  await settle();
  const { share } = await look(id);
  expect(share).toMatchObject({ releasedAt: clock.now, lifts: [{ amount: 35_280, kept: 35_280 }], reversals: [{ key: "refund_share", state: "refused" }, { key: "netting", amount: before }] });
  expect(await breaksOf(id)).toEqual(["reversal_refused"]);
});

test("where both are refused after the visit, what he owes for it is struck out a week later, with what the refund had taken of him and of us, and the case stays", async () => {
  const { booking, id } = await paid();
  await earn(booking, 100_000);
  await settle();
  await payOut(id);
  const before = await leftOwed();
  const no = [await refuse("reverse", "refused"), await refuse("refund", "closed")];
  await back(booking, 40_000);
  await settle();
  for (const each of no) each.mockRestore();
  expect(await leftOwed()).toBe(before + 35_280);
  expect(await breaksOf(id)).toEqual(["refund_refused", "reversal_refused"]);
  clock.now += days(7);
  await releaseDue(clock.now);
  await settle();
  expect(await leftOwed()).toBe(before);
  expect((await look(id)).moves.map(({ key, amount }) => [key, amount])).toEqual([["earning", 100_000], ["refund_back", 40_000], ["refund", 40_000], ["earning-again", 40_000]]);
  expect(await breaksOf(id)).toEqual(["refund_refused", "reversal_refused"]);
  await back(booking, 40_000, "again");
  await settle();
  expect(await breaksOf(id)).toEqual(["reversal_refused"]);
});

test("what was kept from another visit for a debt that is struck out later is his: this visit's payment cannot bear it, so it stays a case that he lacks it", async () => {
  for (let visit = await paid(); (await leftOwed()) > 0; visit = await paid()) {
    await earn(visit.booking, 100_000);
    await settle();
  }
  const { booking, id } = await paid();
  await earn(booking, 100_000);
  await settle();
  await payOut(id);
  const no = [await refuse("reverse", "balance_too_low"), await refuse("refund", "closed")];
  await back(booking, 40_000);
  await settle();
  for (const each of no) each.mockRestore();
  expect(await breaksOf(id)).toEqual(["refund_refused"]);
  const other = await paid();
  await earn(other.booking, 100_000);
  await settle();
  expect([await leftOwed(), (await look(other.id)).share?.reversals.some(({ key }) => key === "netting")]).toEqual([0, true]);
  clock.now += days(7);
  await releaseDue(clock.now);
  await settle();
  await settle();
  expect((await look(id)).share).toMatchObject({ lifts: [{ amount: 35_280, kept: 0 }], topUp: { amount: 35_280, state: "failed" } });
  expect(await breaksOf(id)).toEqual(["refund_refused", "share_short"]);
});

test("what a refused refund had taken back from his account is given once more after a week in which nobody sent it; frozen money waits longer", async () => {
  const { booking, id } = await paid();
  await earn(booking, 100_000);
  await settle();
  const no = await refuse("refund", "closed");
  await back(booking, 30_000);
  await settle();
  no.mockRestore();
  expect((await look(id)).share?.reversals).toMatchObject([{ amount: 26_460, state: "processed" }]);
  expect(await breaksOf(id)).toEqual(["refund_refused"]);
  await freezeMoney({ booking, key: "doubt", reason: "doubt", now: clock.now });
  clock.now += days(7);
  await releaseDue(clock.now);
  expect((await look(id)).moves.at(-1)?.key).toBe("refund");
  await thawMoney({ booking, key: "doubt", now: clock.now });
  await releaseDue(clock.now);
  await settle();
  expect((await look(id)).share?.topUp).toMatchObject({ amount: 26_460, state: "processed", releasedAt: clock.now });
  expect(await breaksOf(id)).toEqual(["refund_refused"]);
});

test("what a called-off visit leaves the artisan is all that he gets of it, though the refund of the rest and the reversal before it were refused", async () => {
  const { booking, id } = await paid();
  const no = [await refuse("reverse", "refused"), await refuse("refund", "closed")];
  await back(booking, 50_000);
  await settle();
  for (const each of no) each.mockRestore();
  await earn(booking, 50_000);
  await settle();
  expect((await look(id)).share?.reversals.filter(({ key }) => key !== "netting").map(({ key, amount, state }) => [key, amount, state])).toEqual([["refund_share", 44_100, "refused"], ["earning_share", 44_100, "processed"]]);
  expect(await breaksOf(id)).toEqual(["refund_refused", "reversal_refused"]);
});

test("afterwards the journal, the payments and the gateway's books agree", async () => {
  for await (const { _id } of eachPayment()) await reconcileOrder(_id, clock.now);
  await settle();
  for await (const { outbox } of eachPayout()) for (const { kind, data } of outbox) if (kind === "post_journal") await postJournal(data["event"] as MoneyEvent);
  expect((await verifyLedger()).problems).toEqual([]);
});
