import fc from "fast-check";
import { expect, test } from "vitest";
import { entryFor } from "../ledger/entry-for";
import type { MoneyEvent } from "../ledger/event";
import { addEntry, noBalances } from "../ledger/fold";
import { splitBy } from "../pricing/split";
import { hours, type Millis } from "../time/instant";
import type { PaymentBooks } from "./books";
import { divide, dividedBetween } from "./divide";
import { freeze, thaw } from "./freeze";
import { promiseRefund } from "./promise-refund";
import { recordEarning } from "./record-earning";
import { recordPayment } from "./record-payment";
import { recordRefund, withdrawRefund } from "./record-refund";
import { recordReversal, recordTransfer, refuseReversal } from "./record-transfer";
import { anotherShare, leftOf, netDebt, reserveReversal } from "./share";

const NOW: Millis = Date.UTC(2026, 2, 12, 4, 30);
const RATES = { commission: 1000, gst: 1800 };
const order: PaymentBooks = { _id: "pb1", booking: "b1", artisan: "a1", account: "acc_1", split: splitBy(100_000, RATES), rates: RATES, amount: 100_000, currency: "INR", captured: 0, receipts: [], moves: [], share: null, freezes: [], planned: null };
const captured = recordPayment(order, { id: "pay_1", amount: 100_000, currency: "INR", state: "captured", method: "upi", fee: 2_360, failure: null, at: NOW }, NOW);
const arrived = { id: "trf_1", key: "pb1-share", amount: 88_200, state: "processed" as const, held: true, payout: null, at: NOW };
const given = recordTransfer(captured.books, arrived, NOW).books;
const earned = (books: PaymentBooks = given) => {
  const outcome = recordEarning({ ...books, planned: { amount: 100_000, at: NOW } }, NOW);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome;
};
const refunded = (books: PaymentBooks, amount: number, key = "cancel") => {
  const outcome = promiseRefund(books, { key, amount, reason: "cancelled", gatewayPayment: "pay_1", at: NOW });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome;
};

test("a paid order asks for the artisan's share once, and hearing of the transfer again changes nothing", () => {
  expect(captured.books.share).toMatchObject({ account: "acc_1", vendorKey: "pb1-share", amount: 88_200, state: "reserved" });
  const first = recordTransfer(captured.books, arrived, NOW);
  expect(first.events).toEqual([{ kind: "transfer", id: "trf_1", booking: "b1", artisan: "a1", currency: "INR", at: NOW, amount: 88_200 }]);
  expect(recordTransfer(first.books, arrived, NOW)).toEqual({ books: first.books, sighting: "known", events: [] });
  expect(recordTransfer(first.books, { ...arrived, id: "trf_9", key: "by-hand" }, NOW).sighting).toBe("unknown");
});

test("news of a transfer may come in any order and only ever moves on; let go means when it was, not when it was made", () => {
  const paidOut = recordTransfer(captured.books, { ...arrived, held: false, payout: "setl_1" }, NOW + hours(50));
  expect(paidOut.events).toHaveLength(1);
  for (const late of [{ ...arrived, state: "pending" as const }, { ...arrived, state: "failed" as const }, arrived]) expect(recordTransfer(paidOut.books, late, NOW + hours(60))).toMatchObject({ sighting: "known", events: [] });
  expect(paidOut.books.share).toMatchObject({ releasedAt: NOW + hours(50), payout: "setl_1" });
});

test("a refund of held money first brings back what the share holds beyond the artisan's part, then goes out: two keys", () => {
  const half = refunded(given, 50_000);
  expect(half.calls).toEqual({ reversal: "cancel_share", refund: "cancel", owed: 0 });
  expect(half.books.share?.reversals).toMatchObject([{ key: "cancel_share", vendorKey: "pb1-cancel_share", amount: 44_100, state: "reserved" }]);
  expect(refunded(half.books, 50_000).calls).toBeNull();
  const all = refunded(half.books, 50_000, "rest");
  expect(all.books.share && leftOf(all.books.share)).toBe(0);
});

test("what is kept after a partly refunded visit is exactly what the share still holds for the artisan", () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }), (a, b) => {
      let books = given;
      for (const [index, amount] of [a, b].entries()) {
        const outcome = promiseRefund(books, { key: `r${index}`, amount, reason: "any", gatewayPayment: "pay_1", at: NOW });
        if (outcome.ok) books = outcome.books;
      }
      const back = books.moves.reduce((sum, { amount }) => sum + amount, 0);
      expect(books.share && leftOf(books.share)).toBe(divide(order, 100_000 - back).artisan);
    }),
    { numRuns: 2_000, examples: [[1, 0]] },
  );
});

test("what is earned is released once, at most what was planned and not refunded since, and never while frozen", () => {
  expect(earned(refunded(given, 30_000).books).events).toMatchObject([{ kind: "earning", split: splitBy(70_000, RATES) }]);
  const once = earned();
  expect(recordEarning(once.books, NOW)).toEqual({ ok: true, books: once.books, events: [] });
  expect(recordEarning(given, NOW)).toEqual({ ok: false, code: "more_than_captured" });
  expect(recordEarning({ ...freeze(given, { key: "d1", reason: "dispute", at: NOW }), planned: { amount: 100_000, at: NOW } }, NOW)).toEqual({ ok: false, code: "money_frozen" });
});

test("a refund while frozen is promised and waits; with the last freeze it begins", () => {
  const frozen = freeze(freeze(given, { key: "d1", reason: "dispute", at: NOW }), { key: "c1", reason: "chargeback", at: NOW });
  const waiting = refunded(frozen, 100_000);
  expect(waiting.move.state).toBe("frozen");
  expect(waiting.calls).toBeNull();
  expect(promiseRefund(waiting.books, { key: "more", amount: 1, reason: "any", gatewayPayment: "pay_1", at: NOW })).toEqual({ ok: false, code: "more_than_captured" });
  const one = thaw(waiting.books, "d1", NOW);
  expect(one.calls).toEqual([]);
  const both = thaw(one.books, "c1", NOW + hours(1));
  expect(both.calls).toEqual([{ reversal: "cancel_share", refund: "cancel", owed: 0 }]);
  expect(both.books.moves).toMatchObject([{ key: "cancel", state: "reserved" }]);
  expect(thaw(both.books, "c1", NOW).calls).toEqual([]);
});

test("a refund after the release takes back from artisan, commission and tax what each had of it", () => {
  const { books } = earned();
  const late = refunded(books, 50_000);
  expect(late.events).toMatchObject([{ kind: "clawback", split: { artisan: 44_100, platform: 5_000, tax: 900 } }, { kind: "refund_promise", amount: 50_000 }]);
  expect(late.calls?.reversal).toBe("cancel_share");
  const refused = refuseReversal(late.books, "cancel_share", NOW);
  expect(refused).toMatchObject({ debt: 44_100, events: [{ kind: "debt", amount: 44_100 }] });
  expect(refuseReversal(refused.books, "cancel_share", NOW)).toMatchObject({ debt: 0, events: [] });
  expect(promiseRefund(late.books, { key: "too-much", amount: 50_001, reason: "any", gatewayPayment: "pay_1", at: NOW })).toEqual({ ok: false, code: "more_than_captured" });
});

test("what did not come back for a refund is owed once, however many refunds follow", () => {
  let books: PaymentBooks = earned().books;
  let owed = 0;
  for (const [key, amount] of [["one", 50_000], ["two", 30_000], ["three", 20_000]] as const) {
    const late = refunded(books, amount, key);
    const refused = refuseReversal(late.books, `${key}_share`, NOW);
    owed += refused.debt + (late.calls?.owed ?? 0);
    books = refused.books;
  }
  expect(owed).toBe(88_200);
  const netted = refunded(netDebt(earned().books, 20_000, NOW).books, 80_000, "one");
  expect([netted.calls?.owed, refunded(netted.books, 20_000, "two").calls?.owed]).toEqual([2_360, 17_640]);
});

test("what was taken back at the gateway by hand, and then could not be taken by us, is not owed as well", () => {
  const late = refunded(earned().books, 100_000);
  const byHand = recordReversal(late.books, { id: "rvrsl_9", key: "by-hand", amount: 80_000, at: NOW });
  const refused = refuseReversal(byHand.books, "cancel_share", NOW, "exceeds_transfer");
  expect(refused).toMatchObject({ debt: 8_200, events: [{ kind: "debt", amount: 8_200 }] });
  expect(refused.books.share?.reversals[0]).toMatchObject({ state: "refused", refusal: "exceeds_transfer" });
});

/** A released visit whose first refund is on its way when the money is frozen, a second one is promised while it is, and the bank refuses the first. */
const refusedWhileFrozen = (first: number, second: number) => {
  const one = refunded(earned().books, first, "first");
  const two = refunded(freeze(one.books, { key: "d1", reason: "dispute", at: NOW }), second, "second");
  const withdrawn = withdrawRefund(two.books, "first", NOW);
  const after = thaw(withdrawn.books, "d1", NOW);
  return { one, two, after, events: [...captured.events, ...recordTransfer(captured.books, arrived, NOW).events, ...earned().events, ...one.events, ...two.events, ...withdrawn.events, ...after.events] };
};

test("a refund that waited for a freeze to end takes from the artisan's account what was taken from his earning for it, though another one was refused meanwhile", () => {
  const { after } = refusedWhileFrozen(40_000, 30_000);
  expect(after.books.share?.reversals).toMatchObject([{ key: "first_share", amount: 35_280 }, { key: "second_share", amount: 26_460 }]);
  expect(after.books.share && leftOf(after.books.share)).toBe(divide(order, 30_000).artisan);
  const paidOut = refuseReversal(after.books, "second_share", NOW);
  expect(paidOut.debt).toBe(26_460);
  expect(refunded(paidOut.books, 40_000, "first-again")).toMatchObject({ calls: { reversal: null, owed: 0 }, events: [{ kind: "refund_promise", amount: 40_000 }] });
});

test("whatever is refused and waits, the artisan's account holds what he is owed for his visit, and he is owed no less than nothing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (a, b) => {
      const { after, events } = refusedWhileFrozen(a, Math.min(b, 100_000 - a));
      const balances = noBalances();
      for (const entry of events.map(entryFor)) addEntry(balances, entry);
      expect(balances.artisan_payable).toBeLessThanOrEqual(0);
      expect(after.books.share && leftOf(after.books.share)).toBe(0 - balances.artisan_payable);
    }),
    { numRuns: 1_000, examples: [[40_000, 30_000]] },
  );
});

test("what waits for a freeze to end stays on the artisan's account until then, though the gateway gives money back that nobody asked for", () => {
  const waiting = refunded(freeze(earned().books, { key: "d1", reason: "dispute", at: NOW }), 30_000);
  const unasked = recordRefund(waiting.books, { id: "rfnd_9", key: "by-hand", payment: "pay_1", amount: 10_000, state: "processed", bankReference: null, at: NOW });
  expect(unasked.books.share?.reversals).toMatchObject([{ amount: 8_820 }]);
});

test("a share refused after it was earned is asked for anew a day later, each time under another key", () => {
  const failed = recordTransfer(earned(captured.books).books, { ...arrived, state: "failed" }, NOW);
  expect(failed.books.share).toMatchObject({ state: "failed", retryAt: NOW + hours(24) });
  expect(recordTransfer(captured.books, { ...arrived, state: "failed" }, NOW).books.share?.retryAt).toBeUndefined();
  let { share } = failed.books;
  const keys = [1, 2, 3].map(() => (share = share && anotherShare(share, 88_200))?.vendorKey);
  expect(keys).toEqual(["pb1-share-again", "pb1-share-again2", "pb1-share-again3"]);
});

test("what was kept from a share for an earlier debt is owed anew when that share has to come back", () => {
  const netted = netDebt(earned().books, 20_000, NOW);
  expect(netted.events).toMatchObject([{ kind: "netting", amount: 20_000 }]);
  expect(netDebt(netted.books, 20_000, NOW).events).toEqual([]);
  const late = refunded(netted.books, 100_000);
  expect(late.calls).toEqual({ reversal: "cancel_share", refund: "cancel", owed: 20_000 });
  expect(late.events.map(({ kind }) => kind)).toEqual(["clawback", "refund_promise", "debt"]);
});

test("of what was claimed for his debts as much is kept as is left by then, from each transfer it consists of, and it is decided once", () => {
  const half = netDebt(refunded(earned().books, 50_000).books, 88_200, NOW);
  expect([half.events, half.back]).toMatchObject([[{ kind: "netting", id: "pb1-netting", amount: 44_100 }], 44_100]);
  const none = netDebt(refunded(earned().books, 100_000).books, 88_200, NOW);
  expect([none.events, none.back, none.books.share?.netted]).toEqual([[], 88_200, 0]);
  const { share } = given;
  if (!share) throw new Error("no share");
  expect(netDebt({ ...given, share: { ...share, netted: 0 } }, 88_200, NOW)).toMatchObject({ events: [], back: 0 });
  const more = { vendorKey: "pb1-share-more", amount: 10_000, state: "processed" as const, transfer: "trf_2", releasedAt: null, payout: null };
  const topped = (state: "processed" | "reserved" | "failed") => netDebt({ ...given, share: { ...share, topUp: { ...more, state } } }, 100_000, NOW);
  expect(topped("processed").events.map((event) => [event.id, "amount" in event && event.amount])).toEqual([["pb1-netting", 88_200], ["pb1-netting_more", 10_000]]);
  for (const state of ["reserved", "failed"] as const) expect([topped(state).back, topped(state).books.share?.reversals]).toMatchObject([11_800, [{ key: "netting", amount: 88_200 }]]);
  expect(() => reserveReversal(given, { key: "any", why: "refund", amount: 88_201, at: NOW })).toThrow("takes back more than was given");
});

test("a reversal made at the gateway by hand is counted, and staff are to look", () => {
  const strange = recordReversal(given, { id: "rvrsl_9", key: "by-hand", amount: 1_000, at: NOW });
  expect(strange.sighting).toBe("unknown");
  expect(strange.books.share && leftOf(strange.books.share)).toBe(87_200);
  expect(recordReversal(strange.books, { id: "rvrsl_9", key: "by-hand", amount: 1_000, at: NOW })).toMatchObject({ sighting: "known", events: [] });
});

test("the parts of any amount at any rates add up to it, each at least 0 (B38)", () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 8_000 }), fc.nat({ max: 10_000 }), (amount, commission, keptBps) => {
      const terms = { amount, split: splitBy(amount, { commission, gst: 1800 }), rates: { commission, gst: 1800 } };
      const kept = Math.floor((amount * keptBps) / 10_000);
      const parts = divide(terms, kept);
      const taken = dividedBetween(terms, amount, kept);
      if (parts.artisan < 0 || parts.platform < 0 || parts.tax < 0 || parts.artisan + parts.platform + parts.tax !== kept) throw new Error(`${kept} of ${amount} is divided wrongly`);
      if (Math.min(taken.artisan, taken.platform, taken.tax) < -1 || taken.artisan + taken.platform + taken.tax !== amount - kept) throw new Error(`${amount - kept} of ${amount} is taken back wrongly`);
    }),
    { numRuns: 100_000 },
  );
});

test("every way through leaves balanced books", () => {
  const events: MoneyEvent[] = [...captured.events, ...recordTransfer(captured.books, arrived, NOW).events, ...earned().events, ...refunded(earned().books, 30_000).events];
  const balances = noBalances();
  for (const entry of events.map(entryFor)) addEntry(balances, entry);
  expect(Object.values(balances).reduce((sum, amount) => sum + amount, 0)).toBe(0);
  expect(balances).toMatchObject({ held: 0, refunds: -30_000, artisan_payable: -61_740 });
});
