import { expect, test } from "vitest";
import { days } from "../time/instant";
import { splitBy } from "../pricing/split";
import type { PaymentBooks } from "./books";
import { endOfFreezeDay, isFreezeLate, lastFreezeDay, reviewOf } from "./freeze-day";
import { freezeByStaff, prolongFreeze, staffFreeze, thawByStaff } from "./staff-freeze";

const NOW = Date.UTC(2026, 2, 12, 4, 30);
const LAST = endOfFreezeDay("2026-04-11");
const RATES = { commission: 1000, gst: 1800 };
const receipt = { id: "pay_1", amount: 100_000, currency: "INR", state: "captured" as const, method: "upi", fee: 0, failure: null, at: 0, meaning: "kept" as const };
const refund = { key: "r", vendorKey: "pb1-r", kind: "refund" as const, amount: 30_000, state: "sent" as const, reason: "x", gatewayPayment: "pay_1", gatewayRefund: null, bankReference: null, at: 0, settledAt: null };
const books: PaymentBooks = { _id: "pb1", booking: "b1", artisan: "a1", account: "acc_1", split: splitBy(100_000, RATES), rates: RATES, amount: 100_000, currency: "INR", captured: 100_000, receipts: [receipt], moves: [refund], share: null, freezes: [], planned: null };
const frozen = (until: number, at = NOW) => freezeByStaff(books, { id: "f1", reason: "complaint", by: "asha", at, until });
const of = (outcome: ReturnType<typeof frozen>): PaymentBooks => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.books;
};

test("a freeze has a reason, the amount it found and a day: from today on, and 30 days at most", () => {
  expect(staffFreeze(of(frozen(endOfFreezeDay("2026-03-12"))))).toEqual({ key: "staff-f1", reason: "complaint", by: "asha", at: NOW, until: endOfFreezeDay("2026-03-12"), amount: 70_000, letGoAt: null });
  expect([lastFreezeDay(NOW), frozen(LAST).ok]).toEqual([LAST, true]);
  for (const wrong of [endOfFreezeDay("2026-03-11"), endOfFreezeDay("2026-04-12")]) expect(frozen(wrong)).toEqual({ ok: false, code: "freeze_day" });
});

test("within its first 30 days whoever set it gives it another day, beyond them somebody else, 30 days at a time", () => {
  const standing = of(frozen(endOfFreezeDay("2026-03-20")));
  const prolong = (by: string, date: string, at = NOW, key = "staff-f1") => prolongFreeze(standing, { key, by, until: endOfFreezeDay(date), at });
  expect(prolong("asha", "2026-04-11")).toMatchObject({ ok: true, books: { freezes: [{ until: LAST }] } });
  expect(prolong("asha", "2026-04-12", NOW + days(1))).toEqual({ ok: false, code: "second_for_freeze" });
  expect(prolong("ravi", "2026-04-12", NOW + days(1))).toMatchObject({ ok: true });
  expect(prolong("ravi", "2026-04-12")).toEqual({ ok: false, code: "freeze_day" });
  expect(prolong("ravi", "2026-03-20")).toEqual({ ok: true, books: standing });
  expect(prolong("ravi", "2026-03-21", NOW, "staff-f2")).toEqual({ ok: false, code: "changed_meanwhile" });
});

test("a member's freezes of a booking come to 30 days in all, however often he ends one and sets it again; another one has his own", () => {
  let so = books;
  const set = (by: string, at: number, long: number) => freezeByStaff(so, { id: `${by}${at}`, reason: "complaint", by, at, until: at + days(long) });
  for (const from of [0, 10]) {
    so = of(set("asha", NOW + days(from), 10));
    so = thawByStaff(so, NOW + days(from + 10))?.books ?? so;
  }
  expect(so.held).toEqual([{ by: "asha", time: days(10) }, { by: "asha", time: days(10) }]);
  const now = NOW + days(20);
  expect([set("asha", now, 12), set("ravi", now, 29).ok]).toEqual([{ ok: false, code: "second_for_freeze" }, true]);
  so = of(set("asha", now, 9));
  const prolong = (by: string, at: number, long: number) => prolongFreeze(so, { key: staffFreeze(so)?.key ?? "", by, until: at + days(long), at });
  expect([prolong("asha", now + days(9), 5), prolong("ravi", now + days(9), 5).ok]).toEqual([{ ok: false, code: "second_for_freeze" }, true]);
  so = thawByStaff(so, now + days(60))?.books ?? so;
  expect([set("asha", now + days(61), 0.1), set("ravi", now + days(61), 29).ok]).toEqual([{ ok: false, code: "second_for_freeze" }, true]);
});

test("one that nobody gave a day has 30, and each is late once its day is over", () => {
  expect(reviewOf({ at: NOW })).toBe(NOW + days(30));
  expect([LAST, LAST + 1].map((now) => isFreezeLate({ at: NOW, until: LAST }, now))).toEqual([false, true]);
});
