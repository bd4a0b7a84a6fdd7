import { expect, test } from "vitest";
import { entryFor } from "../ledger/entry-for";
import type { MoneyEvent } from "../ledger/event";
import { addEntry, noBalances, overdrawn } from "../ledger/fold";
import { splitBy } from "../pricing/split";
import { days, type Millis } from "../time/instant";
import { availableOn, keptReceipt, type PaymentBooks } from "./books";
import { compareBooks } from "./compare-books";
import { beginLift, settleLift } from "./lift-debt";
import { promiseRefund } from "./promise-refund";
import { recordEarning } from "./record-earning";
import { recordPayment } from "./record-payment";
import { recordRefund, withdrawRefund } from "./record-refund";
import { recordReversal, recordTransfer, refuseReversal } from "./record-transfer";
import { shortOf } from "./share";
import { topUp } from "./top-up";

const NOW: Millis = Date.UTC(2026, 2, 12, 4, 30);
const RATES = { commission: 1000, gst: 1800 };
const order: PaymentBooks = { _id: "pb1", booking: "b1", artisan: "a1", account: "acc_1", split: splitBy(100_000, RATES), rates: RATES, amount: 100_000, currency: "INR", captured: 0, receipts: [], moves: [], share: null, freezes: [], planned: null };

/** An order whose events are kept, so that they can be added up at any moment. */
class Way {
  books: PaymentBooks = order;
  readonly events: MoneyEvent[] = [];

  constructor(released: boolean) {
    this.take(recordPayment(this.books, { id: "pay_1", amount: 100_000, currency: "INR", state: "captured", method: "upi", fee: 2_360, failure: null, at: NOW }, NOW));
    this.take(recordTransfer(this.books, { id: "trf_1", key: "pb1-share", amount: 88_200, state: "processed", held: !released, payout: null, at: NOW }, NOW));
    if (released) this.earn(100_000);
  }

  earn(amount: number, at = NOW): void {
    const earned = recordEarning({ ...this.books, planned: { amount, at } }, at);
    if (earned.ok) this.take(earned);
  }

  refund(amount: number, key: string): void {
    const promised = promiseRefund(this.books, { key, amount, reason: "quality", gatewayPayment: "pay_1", at: NOW });
    if (!promised.ok) throw new Error(promised.code);
    this.take(promised);
  }

  take({ books, events }: { books: PaymentBooks; events: MoneyEvent[] }): void {
    this.books = books;
    this.events.push(...events);
  }

  get balances() {
    const balances = noBalances();
    for (const entry of this.events.map(entryFor)) addEntry(balances, entry);
    return balances;
  }

  get planned() {
    return this.books.planned;
  }
}

const breaksOf = ({ books }: Way): string[] => compareBooks(books, { payments: [], refunds: [], transfers: [], reversals: [] }, 0).map(({ kind }) => kind);
const listed = (way: Way): boolean => breaksOf(way).includes("refund_refused");

test("what a refused refund had taken of a release waits a week for staff, and then goes back to those it was taken from", () => {
  const way = new Way(true);
  const before = way.balances;
  way.refund(40_000, "first");
  way.take(recordReversal(way.books, { id: "rvrsl_1", key: "pb1-first_share", amount: 35_280, at: NOW }));
  way.take(withdrawRefund(way.books, "first", NOW));
  expect([way.planned, way.balances.held]).toEqual([{ amount: 40_000, at: NOW + days(7) }, -40_000]);
  way.take(recordEarning(way.books, NOW + days(7)) as never);
  expect([way.planned, way.balances.held, shortOf(way.books)]).toEqual([null, 0, 35_280]);
  expect(way.balances).toMatchObject({ artisan_payable: before.artisan_payable, commission: before.commission, tax_payable: before.tax_payable });
  expect(topUp(way.books).share?.topUp).toMatchObject({ amount: 35_280, state: "reserved" });
  expect(listed(way)).toBe(true);
});

test("a refund that fails after the gateway had taken it on is treated alike", () => {
  const way = new Way(true);
  way.refund(40_000, "first");
  way.take(recordRefund(way.books, { id: "rfnd_1", key: "pb1-first", payment: "pay_1", amount: 40_000, state: "failed", bankReference: null, at: NOW }));
  expect(way.planned).toEqual({ amount: 40_000, at: NOW + days(7) });
});

test("sent to the customer in another way within that week, it takes nothing more of anybody, and nothing goes back to them", () => {
  const way = new Way(true);
  way.refund(40_000, "first");
  way.take(withdrawRefund(way.books, "first", NOW));
  way.refund(40_000, "again");
  expect(way.events.filter(({ kind }) => kind === "clawback")).toHaveLength(1);
  expect(listed(way)).toBe(false);
  expect(recordEarning(way.books, NOW + days(7))).toEqual({ ok: false, code: "more_than_captured" });
});

test("two refused refunds go back together, once, a week after the later one", () => {
  const way = new Way(true);
  way.refund(40_000, "first");
  way.refund(30_001, "second");
  way.take(withdrawRefund(way.books, "first", NOW));
  way.take(withdrawRefund(way.books, "second", NOW + days(1)));
  expect(way.planned).toEqual({ amount: 70_001, at: NOW + days(8) });
  way.take(recordEarning(way.books, NOW + days(8)) as never);
  expect(way.balances).toMatchObject({ held: 0, artisan_payable: -88_200, commission: -10_000, tax_payable: -1_800 });
  expect(recordEarning(way.books, NOW + days(9))).toMatchObject({ ok: true, events: [] });
  way.refund(100_000, "third");
  expect(way.balances).toMatchObject({ held: 0, refunds: -100_000, commission: 0, tax_payable: 0 });
});

test("where the gateway took back neither the share nor gave the refund, the artisan owes nothing in the end, before the release or after it", () => {
  for (const released of [false, true]) {
    const way = new Way(released);
    way.refund(40_000, "first");
    const refused = refuseReversal(way.books, "first_share", NOW, "refused");
    expect(refused.debt).toBe(35_280);
    way.take(refused);
    way.take(withdrawRefund(way.books, "first", NOW));
    if (released) way.take(recordEarning(way.books, NOW + days(7)) as never);
    const lift = beginLift(way.books, "first");
    expect(lift.books.share?.lifts).toEqual([{ key: "first", vendorKey: "pb1-first_lift", amount: 35_280, kept: null }]);
    expect(beginLift(lift.books, "first").books).toBe(lift.books);
    way.take(settleLift(lift.books, "first", 35_280, NOW));
    expect(way.balances).toMatchObject({ receivables: 0, linked: 88_200, artisan_payable: released ? -88_200 : 0 });
    expect(settleLift(way.books, "first", 35_280, NOW)).toEqual({ books: way.books, events: [] });
    if (!released) way.earn(100_000);
    expect([shortOf(way.books), topUp(way.books), overdrawn(way.balances)]).toEqual([0, way.books, []]);
    way.refund(40_000, "again");
    expect(way.books.share?.reversals.at(-1)).toMatchObject({ key: "again_share", amount: 35_280, state: "reserved" });
  }
});

test("what was kept for that debt from another visit by then is given to him on his account", () => {
  const way = new Way(true);
  way.refund(40_000, "first");
  way.take(refuseReversal(way.books, "first_share", NOW));
  way.take(withdrawRefund(way.books, "first", NOW));
  way.take(recordEarning(way.books, NOW + days(7)) as never);
  way.take(settleLift(beginLift(way.books, "earning-again").books, "earning-again", 5_280, NOW));
  expect(way.balances.receivables).toBe(30_000);
  expect(topUp(way.books).share?.topUp).toMatchObject({ amount: 30_000 });
  const later = { ...topUp(way.books) };
  expect(promiseRefund(later, { key: "again", amount: 40_000, reason: "quality", gatewayPayment: "pay_1", at: NOW })).toMatchObject({ books: { share: { reversals: [{}, { amount: 35_280 }] } } });
});

test("a debt is lifted only as far as nothing was refunded for it", () => {
  const way = new Way(true);
  for (const key of ["first", "second"]) {
    way.refund(30_000, key);
    way.take(refuseReversal(way.books, `${key}_share`, NOW, "refused"));
  }
  way.take(withdrawRefund(way.books, "first", NOW));
  expect(beginLift(way.books, "first").books).toBe(way.books);
  way.take(recordEarning(way.books, NOW + days(7)) as never);
  expect(beginLift(way.books, "first").books.share?.lifts).toMatchObject([{ amount: 26_460 }]);
});

test("money of a refused refund that no artisan had stays the customer's: it is planned for nobody and stays a case after the release of the rest", () => {
  const way = new Way(false);
  way.refund(50_000, "cancelled");
  way.take(withdrawRefund(way.books, "cancelled", NOW));
  expect([way.planned, listed(way)]).toEqual([null, true]);
  way.earn(50_000);
  const receipt = keptReceipt(way.books);
  expect([receipt && availableOn(way.books, receipt), listed(way)]).toEqual([50_000, true]);
});
