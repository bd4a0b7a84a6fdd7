import { describe, expect, test } from "vitest";
import type { BookingState } from "../booking/states";
import { splitBy } from "../pricing/split";
import { days, hours, type Millis } from "../time/instant";
import type { PaymentBooks } from "./books";
import { freeze } from "./freeze";
import { promiseRefund } from "./promise-refund";
import { withdrawRefund } from "./record-refund";
import { recordEarning } from "./record-earning";
import { recordPayment } from "./record-payment";
import { recordTransfer } from "./record-transfer";
import { netDebt } from "./share";
import { joinParts, whereabouts } from "./whereabouts";

const NOW: Millis = Date.UTC(2026, 2, 12, 4, 30);
const RATES = { commission: 1000, gst: 1800 };
const ordered: PaymentBooks = { _id: "pb1", booking: "b1", artisan: "a1", account: "acc_1", split: splitBy(100_000, RATES), rates: RATES, amount: 100_000, currency: "INR", captured: 0, receipts: [], moves: [], share: null, freezes: [], planned: null };
const transfer = { id: "trf_1", key: "pb1-share", amount: 88_200, state: "processed" as const, held: true, payout: null, at: NOW };
const paid = recordTransfer(recordPayment(ordered, { id: "pay_1", amount: 100_000, currency: "INR", state: "captured", method: "upi", fee: 2_360, failure: null, at: NOW }, NOW).books, transfer, NOW).books;
const planned: PaymentBooks = { ...paid, planned: { amount: 100_000, at: NOW + hours(48) } };

const earned = (books: PaymentBooks): PaymentBooks => {
  const done = recordEarning({ ...books, planned: { amount: 100_000, at: NOW } }, NOW);
  if (!done.ok) throw new Error(done.code);
  return done.books;
};
const refunding = (books: PaymentBooks, amount: number): PaymentBooks => {
  const done = promiseRefund(books, { key: "cancel", amount, reason: "cancelled", gatewayPayment: "pay_1", at: NOW });
  if (!done.ok) throw new Error(done.code);
  return done.books;
};
type Asked = Partial<Omit<Parameters<typeof whereabouts>[0], "booking">> & { state?: BookingState };
const DONE = { actor: "artisan", at: NOW, to: "completed" } as const;
const ask = (books: PaymentBooks | null, { state = "completed", ...more }: Asked = {}) => whereabouts({ booking: { state, history: state === "completed" ? [DONE] : [] }, books, side: "customer", rest: null, now: NOW, ...more });
const refund = { where: "refund", since: NOW, instead: null, of: "kept", reason: null, at: null, by: null, bankReference: null } as const;
const held = { where: "held", reason: null, since: null, until: null } as const;

describe("who has the money of a booking", () => {
  test("nobody has any while nothing was paid", () => {
    expect(ask(null)).toEqual([]);
    expect(ask(ordered, { state: "awaiting_payment" })).toEqual([]);
  });

  test("it is held until the visit, all of it for the customer and his part for the artisan", () => {
    expect(ask(paid, { state: "confirmed" })).toEqual([{ ...held, amount: 100_000, why: "visit" }]);
    expect(ask(paid, { state: "confirmed", side: "artisan" })).toEqual([{ ...held, amount: 88_200, why: "visit" }]);
  });

  test("after the visit it is held until the customer has had time to object, and that moment is told", () => {
    expect(ask(planned)).toEqual([{ ...held, amount: 100_000, why: "objection", until: NOW + hours(48) }]);
    expect(ask(planned, { now: NOW + hours(48) })).toEqual([{ ...held, amount: 100_000, why: "soon" }]);
  });

  test("that moment is told at once, before the payment document has it", () => {
    expect(ask(paid)).toEqual(ask(planned));
    expect(ask(paid, { now: NOW + hours(48) })).toEqual([{ ...held, amount: 100_000, why: "soon" }]);
  });

  test("a rest after a change of the bank is told to the artisan where it lasts longer, and to nobody else", () => {
    const rest = { why: "bank" as const, until: NOW + hours(60) };
    expect(ask(planned, { side: "artisan", rest })).toEqual([{ ...held, amount: 88_200, why: "bank", until: NOW + hours(60) }]);
    expect(ask(planned, { side: "artisan", rest: { ...rest, until: NOW + hours(20) } })).toMatchObject([{ why: "objection" }]);
    expect(ask(planned, { rest })).toMatchObject([{ why: "objection" }]);
  });

  test("frozen money is held for its reason, however much time has passed, and so is a refund of it", () => {
    const frozen = freeze(planned, { key: "d1", reason: "chargeback", at: NOW });
    expect(ask(frozen, { now: NOW + hours(100) })).toEqual([{ ...held, amount: 100_000, why: "frozen", reason: "chargeback", since: NOW, until: NOW + days(30) }]);
    expect(ask(refunding(frozen, 40_000))).toEqual([
      { ...refund, stage: "waits", amount: 40_000, reason: "chargeback", by: NOW + days(30) },
      { ...held, amount: 60_000, why: "frozen", reason: "chargeback", since: NOW, until: NOW + days(30) },
    ]);
  });

  test("frozen between the decision to release it and the release it is held; frozen after it, it was released", () => {
    const before = freeze(earned(paid), { key: "d1", reason: "complaint", at: NOW, until: NOW + 5 });
    expect(ask(before)).toMatchObject([{ where: "held", why: "frozen", reason: "complaint", until: NOW + 5 }]);
    const late = freeze(recordTransfer(earned(paid), { ...transfer, held: false }, NOW + 5).books, { key: "d1", reason: "complaint", at: NOW + 6 });
    expect(late.freezes).toMatchObject([{ letGoAt: NOW + 5 }]);
    expect(ask(late)).toMatchObject([{ where: "released" }]);
  });

  test("released it is on its way to the artisan, and then in the payout that it was part of", () => {
    expect(ask(earned(paid))).toEqual([{ where: "released", amount: 100_000, at: NOW }]);
    const out = recordTransfer(earned(paid), { ...transfer, held: false, payout: "setl_1" }, NOW + 5).books;
    expect(ask(out, { side: "artisan" })).toEqual([{ where: "paid_out", amount: 88_200, at: NOW, payout: "setl_1" }]);
  });

  test("in a payout that the bank sent back it is told as that, until another one has it", () => {
    const out = recordTransfer(earned(paid), { ...transfer, held: false, payout: "setl_1" }, NOW + 5).books;
    const sentBack = { ...out, share: out.share && { ...out.share, payout: null, returned: ["setl_0", "setl_1"] } };
    expect(ask(sentBack, { side: "artisan" })).toMatchObject([{ where: "paid_out", payout: "setl_1" }]);
    const again = { ...sentBack, share: sentBack.share && { ...sentBack.share, payout: "setl_2" } };
    expect(ask(again, { side: "artisan" })).toMatchObject([{ where: "paid_out", payout: "setl_2" }]);
  });

  test("what the artisan owed and was kept from his part is told to him alone", () => {
    const { books } = netDebt(earned(paid), 20_000, NOW);
    expect(ask(books, { side: "artisan" })).toEqual([{ where: "owed", amount: 20_000, at: NOW }, { where: "released", amount: 68_200, at: NOW }]);
    expect(ask(books)).toEqual([{ where: "released", amount: 100_000, at: NOW }]);
    expect(ask(netDebt(earned(paid), 88_200, NOW).books, { side: "artisan" })).toEqual([{ where: "owed", amount: 88_200, at: NOW }]);
  });

  test("a refund is on its way until the bank has it, and what is kept stays where it is", () => {
    const half = refunding(paid, 50_000);
    expect(ask(half, { state: "cancelled" })).toEqual([{ ...refund, stage: "under_way", amount: 50_000 }, { ...held, amount: 50_000, why: "soon" }]);
    expect(ask(half, { state: "cancelled", side: "artisan" })).toEqual([{ ...refund, stage: "under_way", amount: 50_000 }, { ...held, amount: 44_100, why: "soon" }]);
    const sent: PaymentBooks = { ...half, moves: half.moves.map((move) => ({ ...move, state: "processed", settledAt: NOW + 9, bankReference: "ARN1" })) };
    expect(ask(sent, { state: "cancelled" })[0]).toEqual({ ...refund, stage: "sent", amount: 50_000, at: NOW + 9, bankReference: "ARN1" });
    expect(ask(refunding(paid, 100_000), { state: "cancelled" })).toEqual([{ ...refund, stage: "under_way", amount: 100_000 }]);
  });

  test("a refund that was refused is the customer's all the same: it is told as such, and not as about to be passed on", () => {
    const failed = (amount: number): PaymentBooks => ({ ...refunding(paid, amount), moves: refunding(paid, amount).moves.map((move) => ({ ...move, state: "failed", settledAt: NOW })) });
    const notSent = { ...refund, stage: "not_sent", at: NOW, by: NOW + days(7) };
    expect(ask(failed(100_000), { state: "cancelled" })).toEqual([{ ...notSent, amount: 100_000 }]);
    expect(ask(failed(40_000), { state: "cancelled", side: "artisan" })).toEqual([{ ...notSent, amount: 40_000 }, { ...held, amount: 52_920, why: "soon" }]);
  });

  test("released anew to the artisan after it was refused, all of it is told as released, and what was refused still is", () => {
    const back = withdrawRefund(refunding(earned(paid), 40_000), "cancel", NOW).books;
    expect(ask(back)).toMatchObject([{ where: "refund", stage: "not_sent", amount: 40_000 }, { where: "released", amount: 60_000 }]);
    const again = recordEarning(back, NOW + days(7));
    expect(ask(again.ok ? again.books : back, { now: NOW + days(8) })).toMatchObject([{ where: "refund", stage: "late", amount: 40_000 }, { where: "released", amount: 100_000 }]);
  });

  test("of two orders what is told alike is told once", () => {
    const [one, other] = [{ ...held, amount: 300, why: "visit" as const }, { ...held, amount: 700, why: "visit" as const }];
    expect(joinParts([one, other, { where: "released", amount: 5, at: NOW }])).toEqual([{ ...one, amount: 1_000 }, { where: "released", amount: 5, at: NOW }]);
    expect(joinParts([{ where: "released", amount: 300, at: NOW }, { where: "released", amount: 700, at: NOW + 1 }])).toHaveLength(2);
  });
});
