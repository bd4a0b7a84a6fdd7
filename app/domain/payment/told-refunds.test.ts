import { describe, expect, test } from "vitest";
import { splitBy } from "../pricing/split";
import { days, type Millis } from "../time/instant";
import type { Move, PaymentBooks } from "./books";
import { freeze } from "./freeze";
import { promiseRefund } from "./promise-refund";
import { recordEarning } from "./record-earning";
import { recordPayment } from "./record-payment";
import { recordRefund, withdrawRefund } from "./record-refund";
import { refundsOfBooking, stillClaimed, toldRefunds, type DecidedRefund } from "./told-refunds";

const NOW: Millis = Date.UTC(2026, 2, 12, 4, 30);
const RATES = { commission: 1000, gst: 1800 };
const order: PaymentBooks = { _id: "pb1", booking: "b1", artisan: "a1", account: "acc_1", split: splitBy(100_000, RATES), rates: RATES, amount: 100_000, currency: "INR", captured: 0, receipts: [], moves: [], share: null, freezes: [], planned: null };
const capture = (books: PaymentBooks, id: string, amount = 100_000): PaymentBooks => recordPayment(books, { id, amount, currency: "INR", state: "captured", method: "upi", fee: 2_360, failure: null, at: NOW }, NOW).books;
const paid = capture(order, "pay_1");

const ask = (books: PaymentBooks, key: string, amount: number, at = NOW): PaymentBooks => {
  const done = promiseRefund(books, { key, amount, reason: "cancelled", gatewayPayment: "pay_1", at });
  if (!done.ok) throw new Error(done.code);
  return done.books;
};
const refuse = (books: PaymentBooks, key: string, at: Millis): PaymentBooks => withdrawRefund(books, key, at).books;
const settle = (books: PaymentBooks, key: string, at: Millis): PaymentBooks => recordRefund(books, { id: `rfnd_${key}`, key: `pb1-${key}`, payment: "pay_1", amount: 40_000, state: "processed", bankReference: "ARN1", at }).books;
const LATER = NOW + days(2);
const blank = { instead: null, of: "kept", reason: null, at: null, by: null, bankReference: null };
const one = (books: PaymentBooks, now = LATER) => toldRefunds(books, now)[0];
const inState = (state: Move["state"]): PaymentBooks => ({ ...ask(paid, "cancel", 40_000), moves: ask(paid, "cancel", 40_000).moves.map((move) => ({ ...move, state })) });

describe("what is told of a refund", () => {
  test.each<[Move["state"], string]>([["frozen", "waits"], ["reserved", "under_way"], ["sent", "under_way"], ["processed", "sent"], ["failed", "not_sent"]])("one that is %s is told as %s, with its amount and the day it was asked for", (state, stage) => {
    expect(one(inState(state), NOW)).toMatchObject({ stage, amount: 40_000, since: NOW });
  });

  test("a frozen one says why, and by when it is looked at", () => {
    const frozen = freeze(freeze(paid, { key: "d1", reason: "chargeback", at: NOW }), { key: "staff-1", reason: "complaint", at: NOW, until: NOW + days(31) });
    expect(one(ask(frozen, "cancel", 40_000))).toEqual({ ...blank, stage: "waits", amount: 40_000, since: NOW, reason: "chargeback", by: NOW + days(31) });
  });

  test("one that the bank has says since when and under which number, and is asked for no later than that", () => {
    expect(one(settle(ask(paid, "cancel", 40_000), "cancel", LATER))).toEqual({ ...blank, stage: "sent", amount: 40_000, since: NOW, at: LATER, bankReference: "ARN1" });
  });

  test("one that was refused says so, never that it is on its way, and by when it is sent in another way; after that it is late", () => {
    const refused = refuse(ask(paid, "cancel", 40_000), "cancel", LATER);
    expect(one(refused, LATER + days(7))).toEqual({ ...blank, stage: "not_sent", amount: 40_000, since: NOW, at: LATER, by: LATER + days(7) });
    expect(one(refused, LATER + days(7) + 1)?.stage).toBe("late");
    expect([stillClaimed(toldRefunds(refused, LATER)), stillClaimed(toldRefunds(refused, LATER + days(9)))]).toEqual([40_000, 40_000]);
  });

  test("made again under another key it is told once, as the later one, which says when the first was asked for", () => {
    const again = ask(refuse(ask(paid, "cancel", 40_000), "cancel", LATER), "again", 40_000, LATER + 5);
    expect(toldRefunds(again, LATER + 5)).toEqual([{ ...blank, stage: "under_way", amount: 40_000, since: LATER + 5, instead: NOW }]);
    const twice = ask(refuse(again, "again", LATER + 9), "third", 40_000, LATER + 9);
    expect(toldRefunds(settle(twice, "third", LATER + 99), LATER + 99)).toEqual([{ ...blank, stage: "sent", amount: 40_000, since: LATER + 9, instead: NOW, at: LATER + 99, bankReference: "ARN1" }]);
    expect(toldRefunds(refuse(again, "again", LATER + 9), LATER + 9)).toMatchObject([{ stage: "not_sent", amount: 40_000, since: LATER + 5, instead: NOW }]);
  });

  test("made again in part, the rest is told as refused; two refused ones have no place taken by one", () => {
    const part = ask(refuse(ask(paid, "cancel", 40_000), "cancel", LATER), "again", 15_000, LATER);
    expect(toldRefunds(part, LATER)).toMatchObject([{ stage: "not_sent", amount: 25_000 }, { stage: "under_way", amount: 15_000 }]);
    const both = refuse(refuse(ask(ask(paid, "one", 40_000), "two", 40_000), "one", LATER), "two", LATER + 1);
    expect(toldRefunds(ask(both, "again", 40_000, LATER + 2), LATER + 2)).toMatchObject([{ stage: "not_sent", amount: 40_000 }, { stage: "under_way", amount: 40_000 }]);
  });

  test("what was asked for before the first was refused takes the place of nothing", () => {
    const other = refuse(ask(ask(paid, "one", 40_000), "two", 40_000, NOW + 1), "one", LATER);
    expect(toldRefunds(other, LATER)).toMatchObject([{ stage: "not_sent", amount: 40_000 }, { stage: "under_way", amount: 40_000, instead: null }]);
  });

  test("two refused within one moment do not stand for each other", () => {
    const both = refuse(ask(refuse(ask(paid, "one", 40_000), "one", NOW), "two", 40_000), "two", NOW);
    expect(toldRefunds(both, NOW)).toMatchObject([{ stage: "not_sent", amount: 40_000 }]);
  });

  test("refused money that was earned with all the rest is looked after by nobody, and told so", () => {
    const earned = recordEarning({ ...refuse(ask(paid, "goodwill", 40_000), "goodwill", NOW), planned: { amount: 100_000, at: LATER } }, LATER);
    if (!earned.ok) throw new Error(earned.code);
    expect(one(earned.books)).toEqual({ ...blank, stage: "let_be", amount: 40_000, since: NOW, at: NOW });
    expect(stillClaimed(toldRefunds(earned.books, LATER))).toBe(0);
  });

  test("a second payment and one of a wrong amount that go back are told as what they are", () => {
    const surplus = capture(paid, "pay_2");
    const wrong = capture(paid, "pay_3", 5);
    const back = (books: PaymentBooks, id: string, amount: number) => promiseRefund(books, { key: id, amount, reason: "surplus", gatewayPayment: id, at: NOW });
    for (const [books, id, amount, of] of [[surplus, "pay_2", 100_000, "surplus"], [wrong, "pay_3", 5, "quarantined"]] as const) {
      const done = back(books, id, amount);
      expect(toldRefunds(done.ok ? done.books : books, NOW)).toEqual([{ ...blank, stage: "under_way", amount, since: NOW, of }]);
    }
  });

  test("what the end of a booking decided is under way before any order has it, and never told twice", () => {
    const decided: DecidedRefund = { amount: 40_000, at: NOW, actor: "customer" };
    expect(refundsOfBooking([paid], decided, LATER)).toEqual([{ ...blank, stage: "under_way", amount: 40_000, since: NOW }]);
    expect(refundsOfBooking([ask(paid, "cancel", 40_000)], decided, LATER)).toHaveLength(1);
    expect(refundsOfBooking([paid], { ...decided, amount: 0 }, LATER)).toEqual([]);
    expect(refundsOfBooking([paid], null, LATER)).toEqual([]);
  });

  test("so much that staff give it back by two is told as waiting for the second one, whoever else decides", () => {
    const stage = (actor: DecidedRefund["actor"], amount: number) => refundsOfBooking([paid], { amount, at: NOW, actor }, LATER)[0]?.stage;
    expect([stage("staff", 2_500_000), stage("staff", 2_500_001), stage("customer", 2_500_001), stage("clock", 2_500_001)]).toEqual(["under_way", "to_confirm", "under_way", "under_way"]);
  });
});
