import { beforeAll, describe, expect, it, vi } from "vitest";
import { GatewayRefused, GatewayUnavailable } from "~/adapters/payments/port";
import type { MoneyEvent } from "~/domain/ledger/event";
import { bankReturnsBy } from "~/domain/payment/turn-around";
import { days, hours, minutes } from "~/domain/time/instant";
import { Breaks, findBreak, type Break } from "~/models/break.server";
import { findPayout } from "~/models/payout.server";
import { listSettlements } from "~/models/settlement.server";
import { AuditRows } from "~/models/audit.server";
import { alertOverdue } from "~/services/money/alert-overdue.server";
import { reconcileBooks } from "~/services/money/reconcile-books.server";
import { takeInSettlements } from "~/services/money/take-in-settlements.server";
import { settleBreak } from "~/services/money/settle-break.server";
import { freeReturned } from "~/services/payment/free-returned.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { reconcileDue } from "~/services/payment/reconcile-due.server";
import { reconcilePayouts } from "~/services/payment/reconcile-payouts.server";
import { recordPayout } from "~/services/payment/record-payout.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { relayDue } from "~/services/relay/relay.server";
import { colleague } from "../staff/office";
import { rawRows, useShop } from "../payment/shop";

const { clock, gateway, order, play, settle, look, earn } = useShop({ refundDelay: minutes(1) });

async function paid() {
  const opened = await order();
  await play(opened.order);
  await reconcileOrder(opened.payment._id, clock.now);
  await settle();
  const row = await look(opened.payment._id);
  return { ...opened, id: row._id, receipt: row.receipts[0]?.id ?? "", transfer: row.share?.transfer ?? "" };
}

const pass = (now = clock.now) => reconcileBooks({ from: now - days(3), now, within: minutes(1) });
const open = async (): Promise<string[]> => (await Breaks.find({ state: "open" }).lean<Break[]>().exec()).map(({ kind }) => kind).sort();
const wrong = (collection: string, id: string, change: Record<string, unknown>) => rawRows(collection).updateOne({ _id: id }, { $set: change });

let finance: string;
let lost: Awaited<ReturnType<typeof order>>;
beforeAll(async () => {
  finance = (await colleague("finance"))._id;
});

describe("the pass over the books", () => {
  it("finds nothing where everything is as it should be, refunds, releases and all", async () => {
    const [whole, part, earned] = [await paid(), await paid(), await paid()];
    await refundBooking({ booking: whole.booking._id, amount: 100_000, key: "refund", reason: "cancelled", now: clock.now });
    await refundBooking({ booking: part.booking._id, amount: 33_333, key: "refund", reason: "quality", now: clock.now });
    for (const { booking } of [part, earned]) await earn(booking._id, booking.total);
    await settle();
    clock.now += hours(1);
    for (const { id } of [whole, part, earned]) await reconcileOrder(id, clock.now);
    await settle();
    await order();
    expect(await pass()).toEqual({ looked: 4, opened: 0, closed: 0, next: null });
  });

  it("finds every kind of difference that is put there, once each", async () => {
    const port = await gateway();
    lost = await order();
    await play(lost.order);
    const [amount, refund, unasked, transfer, reversal, payout, journal, short] = [await paid(), await paid(), await paid(), await paid(), await paid(), await paid(), await paid(), await paid()];
    await refundBooking({ booking: refund.booking._id, amount: 10_000, key: "refund", reason: "cancelled", now: clock.now });
    await settle();
    const no = vi.spyOn(port, "refund").mockRejectedValue(new GatewayRefused("closed", "account closed"));
    await refundBooking({ booking: short.booking._id, amount: 50_000, key: "refund", reason: "cancelled", now: clock.now });
    await settle();
    no.mockRestore();
    const noMore = vi.spyOn(port, "transfer").mockRejectedValue(new GatewayRefused("account_not_active", "suspended"));
    await earn(short.booking._id, short.booking.total);
    await settle();
    noMore.mockRestore();
    clock.now += minutes(2);
    await reconcileOrder(refund.id, clock.now);
    await settle();
    await wrong("gateway_payments", amount.receipt, { amount: 100_100 });
    await wrong("gateway_payments", refund.receipt, { refunds: [] });
    await port.refund({ payment: unasked.receipt, amount: 1_000, key: "by-hand-0002", notes: {} });
    await wrong("gateway_payments", transfer.receipt, { transfers: [] });
    await port.reverse({ transfer: reversal.transfer, amount: 500, key: "by-hand-0003" });
    await wrong("gateway_payments", payout.receipt, { "transfers.0.payout": "setl_unknown" });
    await rawRows("journal_entries").deleteOne({ _id: `capture:${journal.receipt}` });
    expect(await pass()).toMatchObject({ looked: 13 });
    const young = await open();
    expect(young).not.toContain("missing_capture");
    clock.now += hours(1);
    await pass();
    expect(await pass()).toMatchObject({ opened: 0, closed: 0 });
    expect(await open()).toEqual(["amount_differs", "journal_missing", "missing_capture", "missing_refund", "missing_transfer", "payout_unknown", "reversal_unknown", "share_short", "unasked_refund"]);
    expect(await findBreak(`share_short.${short.transfer}`)).toMatchObject({ ours: 88_200, theirs: 44_100, booking: short.booking._id, of: short.id });
  });

  it("closes by itself what was put right, and nothing while the gateway is down", async () => {
    await reconcileOrder(lost.payment._id, clock.now);
    await settle();
    const port = await gateway();
    const down = vi.spyOn(port, "fetchPayments").mockRejectedValue(new GatewayUnavailable("timed out"));
    expect(await pass()).toMatchObject({ opened: 0, closed: 0 });
    down.mockRestore();
    expect(await pass()).toMatchObject({ opened: 0, closed: 1 });
    expect(await open()).not.toContain("missing_capture");
  });

  it("looks again at an open difference long after its window", async () => {
    const before = await open();
    clock.now += days(10);
    expect((await reconcileBooks({ from: clock.now - days(3), now: clock.now, within: minutes(1) })).looked).toBeGreaterThanOrEqual(8);
    expect(await open()).toEqual(before);
  });

  it("goes on where its time was over", async () => {
    const first = await reconcileBooks({ from: 0, now: clock.now, within: 0 });
    expect(first.next).toBeNull();
  });
});

describe("an open difference", () => {
  it("is told to staff once after a day", async () => {
    const count = (await open()).length;
    expect([await alertOverdue(clock.now), await alertOverdue(clock.now)]).toEqual([count, 0]);
  });

  it("is taken, noted and closed with a reason by one member at a time, which the record has; it stays closed while it is the same", async () => {
    const row = await Breaks.findOne({ kind: "unasked_refund" }).lean<Break>().exec();
    if (!row) throw new Error("no break");
    const act = { break: row._id, by: finance, version: row.version, mine: true, note: "", close: false, now: clock.now };
    expect(await settleBreak(act)).toEqual({ ok: true });
    expect(await settleBreak({ ...act, note: "x" })).toEqual({ ok: false, code: "changed_meanwhile" });
    const version = row.version + 1;
    expect(await settleBreak({ ...act, version, close: true })).toEqual({ ok: false, code: "reason_needed" });
    expect(await settleBreak({ ...act, version, close: true, note: "Asked for by letter" })).toEqual({ ok: true });
    expect(await settleBreak({ ...act, version: version + 1 })).toEqual({ ok: false, code: "not_in_this_state" });
    await pass();
    expect(await findBreak(row._id)).toMatchObject({ state: "closed", owner: finance, closedBy: finance, note: "Asked for by letter" });
    await relayDue();
    expect((await AuditRows.find({ target: `booking:${row.booking}` }).sort({ _id: 1 }).lean().exec()).map(({ action }) => action)).toEqual(["break.noted", "break.closed"]);
  });
});

describe("a payment that a bank took and nobody confirmed", () => {
  it("is a case five days after its day, until it is decided", async () => {
    const one = await order();
    const { payment: attempt } = await play(one.order, { times: 0 });
    await wrong("gateway_payments", attempt.id, { state: "authorized" });
    const looked = async () => {
      await reconcileOrder(one.payment._id, clock.now);
      await pass();
      return (await findBreak(`unconfirmed_payment.${attempt.id}`))?.state ?? null;
    };
    expect(await looked()).toBeNull();
    clock.now = bankReturnsBy(attempt.at);
    expect((await look(one.payment._id)).askAt).not.toBeNull();
    expect(await looked()).toBeNull();
    clock.now += minutes(16);
    expect(await looked()).toBe("open");
    await wrong("gateway_payments", attempt.id, { state: "failed" });
    expect(await looked()).toBe("closed");
  });
});

describe("what reaches our own bank", () => {
  it("is taken in with the bank's number and is commission and tax less the fee; a payment whose artisan's part did not go to him is a difference to the paisa", async () => {
    await paid();
    const port = await gateway();
    const no = vi.spyOn(port, "transfer").mockRejectedValue(new GatewayRefused("account_not_active", "suspended"));
    const left = await paid();
    no.mockRestore();
    clock.now += days(3);
    expect(await takeInSettlements(clock.now)).toEqual({ looked: 1, opened: 1 });
    expect(await takeInSettlements(clock.now)).toEqual({ looked: 1, opened: 0 });
    const [settlement] = await listSettlements(5);
    expect(settlement).toMatchObject({ amount: 9_440 + 97_640, state: "processed", bankReference: expect.stringMatching(/^UTR/), sums: { payment: 2 * 97_640, transfer: -88_200, refund: 0, reversal: 0, other: 0 }, beyond: 88_200 });
    expect(await findBreak(`settlement_differs.${settlement?._id}-${left.receipt}`)).toMatchObject({ state: "open", ours: 9_440, theirs: 97_640, of: settlement?._id });
    expect(await recordPayout({ id: settlement?._id ?? "", account: "acc_main", amount: 1, state: "processed", bankReference: null, failure: null, at: settlement?.at ?? 0 }, clock.now)).toEqual({ ok: true, sighting: "known" });
    expect(await recordPayout({ id: "setl_nobody", account: "acc_main", amount: 1, state: "processed", bankReference: null, failure: null, at: clock.now }, clock.now)).toEqual({ ok: false, code: "not_found" });
  });

  it("is left alone while the gateway is down", async () => {
    const port = await gateway();
    const down = vi.spyOn(port, "fetchSettlements").mockRejectedValue(new GatewayUnavailable("timed out"));
    expect(await takeInSettlements(clock.now)).toEqual({ looked: 0, opened: 0 });
    down.mockRestore();
  });
});

describe("a refund that the customer's bank sends back", () => {
  it("is found to have failed by asking, though its message is lost and the gateway counts it no longer, and is a case", async () => {
    const one = await paid();
    await refundBooking({ booking: one.booking._id, amount: 40_000, key: "refund", reason: "quality", now: clock.now });
    await settle();
    await wrong("gateway_payments", one.receipt, { "refunds.0.state": "failed", "refunds.0.settlesAt": null });
    clock.now += hours(1);
    await pass();
    const [{ vendorKey, gatewayRefund } = { vendorKey: "", gatewayRefund: "" }] = (await look(one.id)).moves;
    expect(await findBreak(`missing_refund.${gatewayRefund}`)).toMatchObject({ state: "open", ours: 40_000 });
    await reconcileDue(clock.now);
    expect((await look(one.id)).moves).toMatchObject([{ state: "failed" }]);
    await settle();
    await pass();
    expect(await findBreak(`missing_refund.${gatewayRefund}`)).toMatchObject({ state: "closed", closedBy: null });
    expect(await findBreak(`refund_refused.${vendorKey}`)).toMatchObject({ state: "open", ours: 40_000 });
  });
});

describe("a payout", () => {
  /** One whose transfers the gateway does not name (yet). */
  async function unlisted() {
    const one = await paid();
    await earn(one.booking._id, one.booking.total);
    await settle();
    const port = await gateway();
    const none = vi.spyOn(port, "fetchPayoutTransfers").mockResolvedValue([]);
    const payout = await port.plays.payOutNow((await look(one.id)).share?.account ?? "");
    await reconcileOrder(one.id, clock.now);
    return { one, port, none, id: payout?.id ?? "", amount: payout?.amount };
  }

  it("whose bookings do not come to its sum is a difference, and has them filled in at the next question", async () => {
    const { one, none, id, amount } = await unlisted();
    const done = async () => {
      for (const { data } of (await findPayout(id))?.outbox ?? []) if (data.event) await postJournal(data.event as MoneyEvent);
      await wrong("payouts", id, { outbox: [] });
    };
    await done();
    expect(await findPayout(id)).toMatchObject({ lines: [] });
    clock.now += hours(1);
    await pass();
    expect(await findBreak(`payout_differs.${id}`)).toMatchObject({ state: "open", ours: 0, theirs: amount });
    await reconcilePayouts(clock.now);
    expect(await findPayout(id)).toMatchObject({ lines: [] });
    none.mockRestore();
    clock.now += hours(1);
    await reconcilePayouts(clock.now);
    expect((await findPayout(id))?.lines).toMatchObject([{ payment: one.id, booking: one.booking._id, amount }]);
    await pass();
    expect(await findBreak(`payout_differs.${id}`)).toMatchObject({ state: "closed", closedBy: null });
  });

  it("that came back before its bookings were known lets go of them once they are", async () => {
    const { one, port, none, id } = await unlisted();
    const back = await port.plays.returnPayout(id);
    if (!back) throw new Error("no return");
    await recordPayout(back, clock.now);
    const freed = async () => {
      for (const { kind } of (await findPayout(id))?.outbox ?? []) if (kind === "free_returned") await freeReturned((await findPayout(id)) ?? { _id: id, lines: [] }, clock.now);
      await wrong("payouts", id, { outbox: [] });
      return (await look(one.id)).share?.payout ?? null;
    };
    expect(await freed()).toBe(id);
    none.mockRestore();
    clock.now += hours(1);
    await reconcilePayouts(clock.now);
    expect(await freed()).toBeNull();
  });
});
