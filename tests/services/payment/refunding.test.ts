import { describe, expect, it, test, vi } from "vitest";
import { GatewayRefused, GatewayUnavailable, type GatewayDispute, type GatewayRefund } from "~/adapters/payments/port";
import { paymentStatus } from "~/domain/payment/status";
import { days, minutes } from "~/domain/time/instant";
import { findDebt } from "~/models/debt.server";
import { findEarnings, findJournalOfBooking } from "~/models/journal-entry.server";
import { lookAtPayments } from "~/services/money/look-at-payments.server";
import { askDisputes } from "~/services/payment/ask-disputes.server";
import { nextAsk } from "~/services/payment/ask-times";
import * as trouble from "~/services/payment/ask-trouble.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { recordGatewayEvent } from "~/services/payment/record-gateway-event.server";
import { recordSeenPayment } from "~/services/payment/record-seen-payment.server";
import { recordSeenRefund } from "~/services/payment/record-seen-refund.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { releaseDue } from "~/services/payment/release-due.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import type { MoneyEvent } from "~/domain/ledger/event";
import { eachPayment } from "~/models/payment.server";
import { eachPayout } from "~/models/payout.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { useShop } from "./shop";

vi.mock("~/services/payment/ask-trouble.server", { spy: true });

const { clock, told, gateway, order, play, drain, settle, look, earn } = useShop({ refundDelay: minutes(10) });

async function paid(rupees = 1_000) {
  const opened = await order(rupees);
  await play(opened.order);
  await reconcileOrder(opened.payment._id, clock.now);
  await settle();
  return opened;
}

const back = (booking: string, amount: number, key = "refund") => refundBooking({ booking, amount, key, reason: "cancelled", now: clock.now });

test("a refund is promised at once, sent, and done when the gateway says so", async () => {
  const { booking, payment } = await paid();
  expect(await back(booking._id, 50_000)).toEqual({ ok: true, made: true });
  expect(paymentStatus(await look(payment._id))).toMatchObject({ state: "partly_refunded", refunding: 50_000, refunded: 0 });
  await settle();
  expect((await look(payment._id)).moves[0]).toMatchObject({ state: "sent", settledAt: null });
  clock.now += minutes(10);
  await reconcileOrder(payment._id, clock.now);
  await settle();
  const row = await look(payment._id);
  expect(row.moves[0]).toMatchObject({ state: "processed", settledAt: clock.now, bankReference: expect.stringMatching(/^ARN/) });
  expect(paymentStatus(row)).toMatchObject({ refunding: 0, refunded: 50_000 });
  expect(told).toContainEqual(expect.objectContaining({ payment: payment._id, kind: "tell_refund_processed", data: { moveKey: "refund" } }));
});

test("the bank's number of a refund that was done without one is asked for until it is there, two weeks at most, and tells nobody twice", async () => {
  const { booking, payment } = await paid();
  await back(booking._id, 50_000);
  await settle();
  const [move] = (await look(payment._id)).moves;
  const seen: GatewayRefund = { id: move?.gatewayRefund ?? "", key: move?.vendorKey ?? "", payment: move?.gatewayPayment ?? "", amount: 50_000, state: "processed", bankReference: null, at: clock.now };
  await recordSeenRefund(seen);
  await settle();
  const entries = await findJournalOfBooking(booking._id);
  const row = await look(payment._id);
  const next = (after: number) => nextAsk({ ...row, share: null }, row.openedAt + after);
  expect([next(days(5)), next(days(15))]).toEqual([row.openedAt + days(6), null]);
  expect(await recordSeenRefund({ ...seen, bankReference: "ARN1" })).toEqual({ ok: true, sighting: "numbered" });
  for (const bankReference of ["ARN2", null]) expect(await recordSeenRefund({ ...seen, bankReference })).toEqual({ ok: true, sighting: "known" });
  const numbered = await look(payment._id);
  expect([numbered.moves[0]?.bankReference, nextAsk({ ...numbered, share: null }, row.openedAt + days(5))]).toEqual(["ARN1", null]);
  await settle();
  expect(told.filter(({ kind, payment: of }) => kind === "tell_refund_processed" && of === payment._id)).toHaveLength(1);
  expect(await findJournalOfBooking(booking._id)).toEqual(entries);
});

test("asking for the same refund again is one refund", async () => {
  const { booking, payment } = await paid();
  await Promise.all(Array.from({ length: 10 }, () => back(booking._id, 30_000)));
  await settle();
  expect((await look(payment._id)).moves).toHaveLength(1);
});

test("no more can be promised back than was paid, and nothing of what was never paid", async () => {
  const { booking } = await paid();
  expect(await back(booking._id, 100_001)).toEqual({ ok: false, code: "more_than_captured" });
  expect(await back(booking._id, 0)).toEqual({ ok: true, made: false });
  const unpaid = await order();
  expect(await back(unpaid.booking._id, 1)).toEqual({ ok: false, code: "more_than_captured" });
  expect(await back("nobody", 1)).toEqual({ ok: false, code: "not_found" });
});

test("a gateway that is down keeps the refund promised until it answers", async () => {
  const { booking, payment } = await paid();
  const port = await gateway();
  const down = vi.spyOn(port, "refund").mockRejectedValueOnce(new GatewayUnavailable("timed out"));
  await back(booking._id, 100_000);
  expect(await drain()).toEqual(["GatewayUnavailable: timed out"]);
  expect(paymentStatus(await look(payment._id))).toMatchObject({ state: "refunded", refunding: 100_000 });
  await settle();
  down.mockRestore();
  expect((await look(payment._id)).moves[0]?.state).toBe("sent");
});

test("a refund that the gateway refuses frees its money and alerts staff", async () => {
  const { booking, payment } = await paid();
  const port = await gateway();
  const no = vi.spyOn(port, "refund").mockRejectedValueOnce(new GatewayRefused("closed", "account closed"));
  await back(booking._id, 100_000);
  await settle();
  no.mockRestore();
  expect((await look(payment._id)).moves[0]?.state).toBe("failed");
  expect(told).toContainEqual(expect.objectContaining({ payment: payment._id, kind: "alert_staff", data: { reason: "refund_refused", subject: "refund" } }));
  expect(told).toContainEqual(expect.objectContaining({ payment: payment._id, kind: "tell_refund_failed", data: { moveKey: "refund" } }));
  expect(await back(booking._id, 100_000, "refund-again")).toEqual({ ok: true, made: true });
});

test("a served booking earns once: the artisan's part, commission and tax are the price", async () => {
  const { booking, payment } = await paid();
  for (let time = 0; time < 3; time += 1) await earn(booking._id, booking.total);
  await settle();
  expect((await look(payment._id)).moves).toHaveLength(1);
  const earning = (await findJournalOfBooking(booking._id)).find(({ kind }) => kind === "earning");
  expect(earning?.lines).toEqual([
    { account: "held", amount: 100_000 },
    { account: "artisan_payable", amount: -88_200 },
    { account: "commission", amount: -10_000 },
    { account: "tax_payable", amount: -1_800 },
  ]);
  expect(await findEarnings("a1", { from: clock.now, until: clock.now + 1 })).toMatchObject([{ kind: "earning", booking: booking._id }]);
});

test("a booking half refunded earns the other half and no more", async () => {
  const { booking, payment } = await paid();
  await back(booking._id, 50_000);
  expect(await earn(booking._id, booking.total)).toEqual({ ok: true, made: true });
  expect((await look(payment._id)).moves.map(({ kind, amount }) => [kind, amount])).toEqual([["refund", 50_000], ["release", 50_000]]);
});

test("a refund made at the gateway by hand is taken in and staff are told", async () => {
  const { payment, order: id } = await paid();
  const port = await gateway();
  const [attempt] = await port.fetchPayments(id);
  await port.refund({ payment: attempt?.id ?? "", amount: 10_000, key: "by-hand-0001", notes: {} });
  clock.now += minutes(10);
  await reconcileOrder(payment._id, clock.now);
  await settle();
  expect(paymentStatus(await look(payment._id)).refunded).toBe(10_000);
  expect(told).toContainEqual(expect.objectContaining({ payment: payment._id, kind: "alert_staff" }));
});

test("a refund made at the gateway by hand after the release takes back what was earned, and what is not there any more the artisan owes", async () => {
  const { booking, payment, order: id } = await paid();
  await earn(booking._id, booking.total);
  await settle();
  const port = await gateway();
  const { share, receipts } = await look(payment._id);
  await port.plays.payOutNow(share?.account ?? "");
  await port.refund({ payment: receipts[0]?.id ?? "", amount: 60_000, key: "by-hand-0002", notes: {} });
  clock.now += minutes(10);
  await reconcileOrder(payment._id, clock.now);
  await settle();
  const row = await look(payment._id);
  expect(row.moves.map(({ kind, amount, state }) => [kind, amount, state])).toEqual([["release", 100_000, "processed"], ["clawback", 60_000, "processed"], ["refund", 60_000, "processed"]]);
  expect(row.share?.reversals).toMatchObject([{ amount: 52_920, state: "refused" }]);
  expect((await findDebt("a1"))?.items).toMatchObject([{ booking: booking._id, amount: 52_920 }]);
  expect((await port.fetchPayments(id))[0]?.refunded).toBe(60_000);
});

test("a refund by hand of what is promised to another refund leaves that one refused, and nobody has more than there was", async () => {
  const { booking, payment } = await paid();
  await earn(booking._id, booking.total);
  await settle();
  await back(booking._id, 70_000);
  const port = await gateway();
  await port.refund({ payment: (await look(payment._id)).receipts[0]?.id ?? "", amount: 60_000, key: "by-hand-0003", notes: {} });
  await reconcileOrder(payment._id, clock.now);
  await settle();
  clock.now += minutes(10);
  await reconcileOrder(payment._id, clock.now);
  await settle();
  expect((await look(payment._id)).moves.map(({ kind, amount, state }) => [kind, amount, state])).toEqual([["release", 100_000, "processed"], ["clawback", 70_000, "processed"], ["refund", 70_000, "failed"], ["clawback", 30_000, "processed"], ["refund", 60_000, "processed"]]);
  clock.now += days(7);
  await releaseDue(clock.now);
  await settle();
  expect((await look(payment._id)).moves.at(-1)).toMatchObject({ kind: "release", amount: 40_000 });
});

test("news that the bank gave back by itself what was never captured moves nothing here, once or again", async () => {
  const { payment, order: id } = await order();
  const attempt = { id: "pay_authorized1", order: id, amount: 100_000, currency: "INR", state: "authorized" as const, method: "upi", fee: 0, refunded: 0, at: clock.now, failure: null, by: null };
  await recordSeenPayment(attempt, clock.now);
  for (const state of ["pending", "processed", "failed"] as const) expect(await recordSeenRefund({ id: "rfnd_auto1", key: "rfnd_auto1", payment: attempt.id, amount: 100_000, state, bankReference: null, at: clock.now })).toEqual({ ok: true, sighting: "known" });
  expect(await look(payment._id)).toMatchObject({ moves: [], captured: 0, outbox: [] });
  expect(told.filter((entry) => entry.payment === payment._id)).toEqual([]);
});

test("afterwards the journal, the payments and the gateway's books agree", async () => {
  await settle();
  clock.now += minutes(10);
  for await (const row of eachPayment()) if (row.order) await reconcileOrder(row._id, clock.now);
  await settle();
  for await (const { outbox } of eachPayout()) for (const { kind, data } of outbox) if (kind === "post_journal") await postJournal(data["event"] as MoneyEvent);
  expect((await verifyLedger()).problems).toEqual([]);
});

describe("a customer's objection at his bank", () => {
  /** Every state that it goes through, as the gateway tells it. */
  async function objected(amount: number, ...states: GatewayDispute["state"][]) {
    const of = await paid();
    objects.add(of.payment._id);
    const { plays } = await gateway();
    const receipt = (await look(of.payment._id)).receipts[0]?.id ?? "";
    const seen = [await plays.openDispute(receipt, { amount })];
    for (const state of states) seen.push(await plays.moveDispute(seen[0]?.id ?? "", state));
    const news = seen.flatMap((dispute) => dispute ?? []);
    return { ...of, receipt, id: news[0]?.id ?? "", news };
  }
  const tell = (dispute: GatewayDispute, id = Math.random().toString(36)) => recordGatewayEvent({ id, at: clock.now, kind: "dispute_changed", dispute }, clock.now);
  const money = async ({ payment }: { payment: { _id: string } }) => {
    const { freezes, moves, losses, share } = await look(payment._id);
    return { frozen: freezes.length, moves: moves.map(({ kind, amount, state, reason }) => [kind, amount, state, reason]), losses: (losses ?? []).map(({ amount }) => amount), left: (share?.amount ?? 0) - (share?.reversals ?? []).reduce((sum, { amount }) => sum + amount, 0) };
  };
  const books = async (): Promise<unknown[]> => {
    const rows = [];
    for await (const row of eachPayment()) rows.push(row);
    const looks = await lookAtPayments(await gateway(), rows, { before: clock.now + 1, now: clock.now });
    return [...(await verifyLedger()).problems, ...looks.filter(({ of }) => objects.has(of)).flatMap(({ found }) => found)];
  };
  const objects = new Set<string>();
  const refund = ({ booking }: { booking: { _id: string } }, amount: number) => back(booking._id, amount);

  it.each([["in turn", [0, 1, 2]], ["the end first", [2, 0, 1]], ["backwards", [2, 1, 0]], ["the end alone", [2]]])("that was won freezes nothing afterwards, whichever news came: %s", async (_, order) => {
    const one = await objected(100_000, "under_review", "won");
    for (const index of order) expect(await tell(one.news[index] as GatewayDispute)).toMatchObject({ ok: true });
    for (const dispute of one.news) await tell(dispute);
    await settle();
    expect(await money(one)).toMatchObject({ frozen: 0, moves: [], left: 88_200 });
    expect(await books()).toEqual([]);
  });

  it("whose news all got lost is found by asking: it freezes, and its end is found too, once it is no longer among the newest", async () => {
    const one = await objected(100_000);
    expect(await askDisputes(clock.now)).toBeGreaterThan(0);
    expect(await money(one)).toMatchObject({ frozen: 1 });
    const port = await gateway();
    await port.plays.moveDispute(one.id, "won");
    const none = vi.spyOn(port, "fetchDisputes").mockResolvedValue([]);
    const gone = vi.spyOn(port, "fetchDispute");
    for (const [no, says] of [[new GatewayRefused("not_found", "no"), 0], [new GatewayUnavailable("down"), 0], [new Error("broken"), "broken"]] as const) {
      gone.mockRejectedValueOnce(no);
      expect(await askDisputes(clock.now).catch((error: Error) => error.message)).toBe(says);
    }
    expect([await money(one), gone.mock.calls.length, vi.mocked(trouble.reportTrouble).mock.calls]).toMatchObject([{ frozen: 1 }, 3, [[one.id, expect.any(GatewayRefused)]]]);
    await askDisputes(clock.now);
    [none, gone].forEach((spy) => spy.mockRestore());
    expect([await money(one), await askDisputes(clock.now)]).toMatchObject([{ frozen: 0 }, 0]);
  });

  it("that was lost is a refund which the bank made: the artisan's part comes back, nothing is asked of the gateway, and the freeze ends", async () => {
    const one = await objected(60_000, "lost");
    const asked = vi.spyOn(await gateway(), "refund");
    for (const dispute of [...one.news, ...one.news.toReversed()]) expect(await tell(dispute)).toMatchObject({ ok: true });
    await settle();
    expect([await money(one), asked.mock.calls]).toMatchObject([{ frozen: 0, moves: [["refund", 60_000, "processed", "chargeback"]], losses: [], left: 35_280 }, []]);
    expect(paymentStatus(await look(one.payment._id))).toMatchObject({ state: "partly_refunded", refunded: 60_000 });
    expect(told).toContainEqual(expect.objectContaining({ payment: one.payment._id, kind: "alert_staff", data: { reason: "chargeback_lost", subject: one.id } }));
    await earn(one.booking._id, 40_000);
    await settle();
    expect(await books()).toEqual([]);
  });

  it("that was lost after the release takes back what was earned", async () => {
    const one = await objected(100_000, "lost");
    await earn(one.booking._id, 100_000);
    await settle();
    for (const dispute of one.news) await tell(dispute);
    await settle();
    expect((await money(one)).moves.map(([kind, amount]) => [kind, amount])).toEqual([["release", 100_000], ["clawback", 100_000], ["refund", 100_000]]);
    expect(await books()).toEqual([]);
  });

  it("that was lost makes a refund that waited for it, wholly or in part, so that nobody gets his money twice", async () => {
    const [whole, part] = [await objected(100_000, "lost"), await objected(20_000, "lost")];
    for (const one of [whole, part]) {
      await tell(one.news[0] as GatewayDispute);
      await refund(one, 50_000);
      expect(await money(one)).toMatchObject({ frozen: 1, moves: [["refund", 50_000, "frozen", "cancelled"]] });
      await tell(one.news[1] as GatewayDispute);
      await tell(one.news[1] as GatewayDispute);
    }
    clock.now += minutes(10);
    for await (const { _id } of eachPayment()) await reconcileOrder(_id, clock.now);
    await settle();
    clock.now += minutes(10);
    for await (const { _id } of eachPayment()) await reconcileOrder(_id, clock.now);
    await settle();
    expect((await money(whole)).moves).toEqual([["refund", 50_000, "failed", "cancelled"], ["refund", 100_000, "processed", "chargeback"]]);
    expect((await money(part)).moves).toEqual([["refund", 50_000, "failed", "cancelled"], ["refund", 30_000, "processed", "cancelled"], ["refund", 20_000, "processed", "chargeback"]]);
    expect(await books()).toEqual([]);
  });

  it("that was lost on money which had gone back already is our own loss", async () => {
    const [some, all] = [await objected(100_000, "lost"), await objected(50_000, "lost")];
    await refund(some, 70_000);
    await refund(all, 100_000);
    await settle();
    clock.now += minutes(10);
    for (const one of [some, all]) {
      await reconcileOrder(one.payment._id, clock.now);
      for (const dispute of [...one.news, ...one.news]) await tell(dispute);
    }
    await settle();
    expect(await money(some)).toMatchObject({ frozen: 0, moves: [["refund", 70_000, "processed", "cancelled"], ["refund", 30_000, "processed", "chargeback"]], losses: [70_000] });
    expect(await money(all)).toMatchObject({ frozen: 0, moves: [["refund", 100_000, "processed", "cancelled"]], losses: [50_000] });
    expect((await findJournalOfBooking(all.booking._id)).find(({ kind }) => kind === "chargeback")?.lines).toMatchObject([{ account: "chargebacks", amount: 50_000 }, { account: "gateway", amount: -50_000 }]);
    expect(await books()).toEqual([]);
  });
});
