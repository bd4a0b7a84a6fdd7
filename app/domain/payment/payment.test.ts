import { expect, test } from "vitest";
import { days, minutes, type Millis } from "../time/instant";
import { availableOn, committed, keptReceipt, type PaymentBooks, type SeenPayment } from "./books";
import { GIVEN_BACK } from "./given-back";
import { reserveMove } from "./guard";
import { recordPayment } from "./record-payment";
import { recordRefund, type SeenRefund } from "./record-refund";
import { paymentStatus, undecidedSince } from "./status";

const NOW: Millis = Date.UTC(2026, 2, 12, 4, 30);
const order: PaymentBooks = { _id: "pb1", booking: "b1", artisan: "a1", account: "acc_1", split: { artisan: 88_200, platform: 10_000, tax: 1_800 }, rates: { commission: 1000, gst: 1800 }, amount: 100_000, currency: "INR", captured: 0, receipts: [], moves: [], share: null, freezes: [], planned: null };
const seen = (over: Partial<SeenPayment> = {}): SeenPayment => ({ id: "pay_1", amount: 100_000, currency: "INR", state: "captured", method: "upi", fee: 2_360, failure: null, at: NOW, ...over });
const refund = (over: Partial<SeenRefund> = {}): SeenRefund => ({ id: "rfnd_1", key: "pb1-cancel", payment: "pay_1", amount: 40_000, state: "processed", bankReference: "ARN1", at: NOW, ...over });
const after = (...sightings: SeenPayment[]) => sightings.reduce((books, each) => recordPayment(books, each, NOW).books, order);
const paid = after(seen());
const wanted = { key: "cancel", kind: "refund" as const, amount: 40_000, reason: "cancelled", gatewayPayment: "pay_1", at: NOW };
const reserved = (books: PaymentBooks, over: Partial<typeof wanted> = {}) => {
  const outcome = reserveMove(books, { ...wanted, ...over });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.books;
};

test("the first right capture pays the order, and hearing of it again changes nothing", () => {
  expect(paid.captured).toBe(100_000);
  expect(keptReceipt(paid)?.id).toBe("pay_1");
  expect(recordPayment(paid, seen(), NOW)).toEqual({ books: paid, sighting: "known", events: [], surplusRefund: null });
});

test("an attempt that the bank has not decided about is told by its moment, the last one of several, until something is paid", () => {
  const [early, late] = [seen({ state: "created", at: NOW - minutes(3) }), seen({ id: "pay_2", state: "authorized", at: NOW - minutes(1) })];
  expect([undecidedSince(order), undecidedSince(after(early)), undecidedSince(after(early, late))]).toEqual([null, NOW - minutes(3), NOW - minutes(1)]);
  expect([undecidedSince(after(early, { ...early, state: "failed" })), undecidedSince(after(early, seen({ id: "pay_3" })))]).toEqual([null, null]);
});

test("a second payment on one order is promised back in the same step", () => {
  const second = recordPayment(paid, seen({ id: "pay_2" }), NOW);
  expect(second.sighting).toBe("surplus");
  expect(second.books.captured).toBe(200_000);
  expect(second.books.moves).toMatchObject([{ key: "surplus-pay_2", vendorKey: "pb1-surplus-pay_2", amount: 100_000, gatewayPayment: "pay_2", state: "reserved" }]);
  expect(second.surplusRefund).toEqual({ reversal: null, refund: "surplus-pay_2", owed: 0 });
  expect(second.events).toMatchObject([{ kind: "capture", into: "customer" }, { kind: "refund_promise", pool: "customer" }]);
  expect(paymentStatus(second.books).state).toBe("paid");
});

test.each([
  ["too little", { amount: 99_999 }],
  ["too much", { amount: 100_001 }],
  ["another currency", { currency: "USD" }],
])("money that is %s is set apart and pays for nothing", (_what, over) => {
  const odd = recordPayment(order, seen(over), NOW);
  expect(odd.sighting).toBe("quarantined");
  expect(odd.books.captured).toBe(0);
  expect(odd.events[0]).toMatchObject({ into: "quarantine" });
  expect(paymentStatus(odd.books).paid).toBe(0);
  expect(recordPayment(odd.books, seen({ id: "pay_2" }), NOW).sighting).toBe("kept");
});

test("captured before authorized stays captured", () => {
  expect(recordPayment(paid, seen({ state: "authorized" }), NOW).books).toBe(paid);
  expect(recordPayment(paid, seen({ state: "failed" }), NOW).books).toBe(paid);
});

test("a payment that was authorized and given back by the gateway has failed for good, whatever of it is heard late, and is no money", () => {
  const back = seen({ state: "failed", fee: 0, failure: GIVEN_BACK });
  const lapsed = after(seen({ state: "authorized", fee: 0 }), back, seen({ state: "authorized", fee: 0 }), seen({ state: "failed", fee: 0, failure: "bank_declined" }));
  expect(lapsed).toMatchObject({ captured: 0, share: null, receipts: [{ state: "failed", failure: GIVEN_BACK, meaning: null }] });
  expect(paymentStatus(lapsed)).toMatchObject({ state: "failed", paid: 0, failure: GIVEN_BACK });
  expect(recordPayment(lapsed, back, NOW).sighting).toBe("known");
  expect(recordPayment(paid, seen({ id: "pay_2", state: "failed", failure: GIVEN_BACK }), NOW)).toMatchObject({ sighting: "attempt", events: [], surplusRefund: null, books: { captured: 100_000 } });
});

test("a payment that failed and is authorized and captured two days later counts", () => {
  const failed = after(seen({ state: "failed", fee: 0, failure: "bank_declined" }));
  expect(paymentStatus(failed)).toMatchObject({ state: "failed", failure: "bank_declined" });
  const authorized = recordPayment(failed, seen({ state: "authorized", at: NOW + days(2) }), NOW + days(2));
  expect(paymentStatus(authorized.books).state).toBe("confirming");
  expect(recordPayment(authorized.books, seen({ at: NOW + days(2) }), NOW + days(2)).sighting).toBe("kept");
});

test("refunds and releases together never exceed what was captured", () => {
  const partly = reserved(reserved(paid), { key: "earning", kind: "release" as never, amount: 60_000 });
  expect(committed(partly)).toBe(100_000);
  expect(reserveMove(partly, { ...wanted, key: "more", amount: 1 })).toEqual({ ok: false, code: "more_than_captured" });
});

test("one receipt cannot pay back what another took", () => {
  const both = after(seen(), seen({ id: "pay_2" }));
  expect(reserveMove(both, { ...wanted, amount: 100_001 })).toEqual({ ok: false, code: "more_than_captured" });
  expect(reserveMove(both, { ...wanted, gatewayPayment: "pay_2", amount: 1 })).toEqual({ ok: false, code: "more_than_captured" });
  expect(reserveMove(both, { ...wanted, gatewayPayment: "pay_3", amount: 1 })).toEqual({ ok: false, code: "more_than_captured" });
  expect(reserveMove(after(seen({ state: "failed" })), wanted).ok).toBe(false);
});

test("the same decision asked for twice is one move, and with another amount a bug", () => {
  const once = reserved(paid);
  expect(reserveMove(once, { ...wanted, at: NOW + minutes(5) })).toMatchObject({ ok: true, made: false, books: once });
  expect(() => reserveMove(once, { ...wanted, amount: 1 })).toThrow("another amount");
  expect(() => reserveMove(paid, { ...wanted, key: "a b" })).toThrow("not a move key");
  expect(reserveMove(paid, { ...wanted, amount: 0 }).ok).toBe(false);
});

test("what the gateway is told as the key has only characters it takes", () => {
  expect(reserved(paid, { key: "3:refund" }).moves[0]).toMatchObject({ key: "3:refund", vendorKey: "pb1-3_refund" });
});

test("a refund goes forward only: pending, then processed, whatever comes late", () => {
  const pending = recordRefund(reserved(paid), refund({ state: "pending", bankReference: null }));
  expect(pending.sighting).toBe("sent");
  expect(paymentStatus(pending.books)).toMatchObject({ state: "partly_refunded", refunding: 40_000, refunded: 0 });
  const processed = recordRefund(pending.books, refund());
  expect(processed.events).toEqual([{ kind: "refund", id: "rfnd_1", booking: "b1", at: NOW, currency: "INR", amount: 40_000 }]);
  expect(paymentStatus(processed.books)).toMatchObject({ refunding: 0, refunded: 40_000 });
  for (const late of ["pending", "failed", "processed"] as const) expect(recordRefund(processed.books, refund({ state: late }))).toMatchObject({ sighting: "known", events: [] });
});

test("a failed refund gives its amount free again", () => {
  const failed = recordRefund(reserved(paid), refund({ state: "failed" })).books;
  const receipt = keptReceipt(failed);
  expect(receipt && availableOn(failed, receipt)).toBe(100_000);
  expect(paymentStatus(failed).state).toBe("paid");
});

test("a refund that nobody here asked for is taken in as it is", () => {
  const strange = recordRefund(paid, refund({ key: "from-the-dashboard", id: "rfnd_9" }));
  expect(strange.sighting).toBe("unknown");
  expect(strange.events.map(({ kind }) => kind)).toEqual(["refund_promise", "refund"]);
  expect(strange.reversal).toBe("rfnd_9_share");
  expect(committed(strange.books)).toBe(40_000);
});

test("somebody who came back from the gateway is told we are confirming until it says more", () => {
  expect(paymentStatus(order).state).toBe("unpaid");
  expect(paymentStatus(order, { returned: true }).state).toBe("confirming");
  expect(paymentStatus(after(seen({ state: "created" }))).state).toBe("confirming");
});
