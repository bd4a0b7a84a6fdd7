import { describe, expect, test } from "vitest";
import { BOOKING_STATES, PAYS, type BookingState } from "../booking/states";
import { sumFor } from "../pricing/line-item";
import { priceBooking } from "../pricing/price-booking";
import { splitOrders } from "../pricing/split";
import { hours } from "../time/instant";
import type { Move, PaymentBooks } from "./books";
import { debtProblem, paymentProblem } from "./paid-booking";
import { refundRoom, spreadRefund } from "./staff-refund";

const move = (kind: Move["kind"], amount: number, state: Move["state"] = "processed"): Move => ({ key: kind, vendorKey: kind, kind, amount, state, reason: "", gatewayPayment: "pay_1", gatewayRefund: null, bankReference: null, at: 0, settledAt: 0 });
const paid = (...moves: Move[]): PaymentBooks => ({
  _id: "pb1",
  booking: "b1",
  artisan: "a1",
  account: "acc_1",
  split: { artisan: 1_000, platform: 0, tax: 0 },
  rates: { commission: 0, gst: 0 },
  share: null,
  freezes: [],
  planned: null,
  amount: 1_000,
  currency: "INR",
  captured: 1_000,
  receipts: [{ id: "pay_1", amount: 1_000, currency: "INR", state: "captured", method: "upi", fee: 20, failure: null, at: 0, meaning: "kept" }],
  moves,
});
const booking = (state: BookingState, refund: number | null = null) => ({ _id: "b1", state, pays: "online" as const, total: 1_000, refund: refund === null ? null : { amount: refund } });

test.each<[BookingState, PaymentBooks | null, number | null]>([
  ["awaiting_payment", null, null],
  ["expired", null, null],
  ["released", { ...paid(), receipts: [] }, null],
  ["requested", paid(), null],
  ["confirmed", paid(), null],
  ["completed", paid(move("release", 1_000)), null],
  ["completed", { ...paid(), planned: { amount: 1_000, at: hours(48) } }, null],
  ["completed", { ...paid(move("refund", 300)), planned: { amount: 1_000, at: hours(48) } }, null],
  ["completed", paid(move("release", 1_000), move("clawback", 300), move("refund", 300)), null],
  ["declined", paid(move("refund", 1_000)), 1_000],
  ["lost", paid(move("refund", 1_000, "reserved")), null],
  ["cancelled", paid(move("refund", 500), move("release", 500)), 500],
  ["cancelled", paid(move("release", 1_000)), 0],
])("a booking that is %s with its money where it belongs", (state, books, refund) => {
  expect(paymentProblem(booking(state, refund), { first: books }, 0)).toBeNull();
});

test.each<[BookingState, PaymentBooks | null, number | null, string]>([
  ["confirmed", null, null, "never paid"],
  ["declined", { ...paid(), receipts: [] }, null, "never paid"],
  ["expired", paid(), null, "limbo"],
  ["awaiting_payment", paid(), null, "limbo"],
  ["confirmed", paid(move("refund", 1)), null, "refund is 1 and should be 0"],
  ["completed", paid(), null, "release is 0 and should be 1000"],
  ["completed", { ...paid(), planned: { amount: 1_000, at: hours(49) } }, null, "release is 0 and should be 1000"],
  ["completed", paid(move("release", 1_000), move("clawback", 300)), null, "release is 700 and should be 1000"],
  ["declined", paid(), 1_000, "refund is 0 and should be 1000"],
  ["cancelled", paid(move("refund", 500, "failed"), move("release", 500)), 500, "refund is 0 and should be 500"],
  ["cancelled", paid(move("refund", 500)), 500, "release is 0 and should be 500"],
])("a booking that is %s with its money elsewhere is named", (state, books, refund, what) => {
  expect(paymentProblem(booking(state, refund), { first: books }, 0)).toContain(what);
});

test("a visit paid in person has no payment, whatever became of it", () => {
  for (const state of BOOKING_STATES) {
    expect(paymentProblem({ ...booking(state), pays: "in_person" }, {}, 0), state).toBeNull();
    expect(paymentProblem({ ...booking(state), pays: "in_person" }, { first: { ...paid(), receipts: [] } }, 0), state).toContain("has a payment");
  }
});

test("a visit paid in person owes its commission once it is done, and nothing else does", () => {
  const items = priceBooking({ unitPrice: 100_000, priceType: "fixed", people: 1, tier: "professional", joinedAt: 0, at: hours(24 * 400) }).items;
  const part = 100_000 - sumFor(items, "artisan");
  expect(part).toBeGreaterThan(0);
  for (const pays of PAYS) {
    for (const state of BOOKING_STATES) {
      const should = pays === "in_person" && state === "completed" ? part : 0;
      expect(debtProblem({ _id: "b1", state, pays, items, total: 100_000 }, should)).toBeNull();
      expect(debtProblem({ _id: "b1", state, pays, items, total: 100_000 }, should + 1)).toContain(`should owe ${should}`);
    }
  }
});

describe("a booking with a deposit of 300 of its 1,000", () => {
  const balanceOrder = (...moves: Move[]): PaymentBooks => ({ ...paid(...moves), _id: "bb1", before: 300, amount: 700, captured: 700, receipts: paid().receipts.map((receipt) => ({ ...receipt, amount: 700 })) });
  const first = (...moves: Move[]): PaymentBooks => ({ ...paid(...moves), amount: 300, captured: 300, receipts: paid().receipts.map((receipt) => ({ ...receipt, amount: 300 })) });
  const visit = (state: BookingState, how: "online" | "in_person" | null, refund: { amount: number; ofBalance?: number } | null = null) => ({ ...booking(state), deposit: 300, balance: how && { how, at: 0 }, refund });

  test("has its money where it belongs, of each order", () => {
    const fits: [ReturnType<typeof visit>, Parameters<typeof paymentProblem>[1]][] = [
      [visit("confirmed", null), { first: first() }],
      [visit("confirmed", "online"), { first: first(), balance: balanceOrder() }],
      [visit("completed", "online"), { first: first(move("release", 300)), balance: balanceOrder(move("release", 700)) }],
      [visit("completed", "in_person"), { first: first(move("release", 300)) }],
      [visit("completed", null), { first: first(move("release", 300)), balance: balanceOrder(move("refund", 700)) }],
      [visit("cancelled", "online", { amount: 500, ofBalance: 350 }), { first: first(move("refund", 150), move("release", 150)), balance: balanceOrder(move("refund", 350), move("release", 350)) }],
      [visit("cancelled", null, { amount: 300 }), { first: first(move("refund", 300)), balance: { ...balanceOrder(), receipts: [] } }],
    ];
    for (const [one, books] of fits) expect(paymentProblem(one, books, 0)).toBeNull();
  });

  test("is named when a balance is missing, kept too late, or given back by the wrong part", () => {
    expect(paymentProblem(visit("confirmed", "online"), { first: first() }, 0)).toContain("its balance was paid online and it was not");
    expect(paymentProblem(visit("completed", null), { first: first(move("release", 300)), balance: balanceOrder() }, 0)).toContain("of its balance, refund is 0 and should be 700");
    expect(paymentProblem(visit("completed", "in_person"), { first: first(move("release", 300)), balance: balanceOrder(move("release", 700)) }, 0)).toContain("of its balance, refund is 0");
    expect(paymentProblem(visit("cancelled", "online", { amount: 500, ofBalance: 350 }), { first: first(move("refund", 100), move("release", 200)), balance: balanceOrder(move("refund", 400), move("release", 300)) }, 0)).toContain("refund is 100 and should be 150");
  });

  test("owes commission on the balance alone, when that was paid in person and the visit is done", () => {
    const items = priceBooking({ unitPrice: 1_000, priceType: "fixed", people: 1, tier: "professional", joinedAt: 0, at: hours(24 * 400) }).items;
    expect(splitOrders(items, 300).balance).toEqual({ artisan: 617, platform: 70, tax: 13 });
    for (const [how, state, owes] of [["in_person", "completed", 83], ["online", "completed", 0], [null, "completed", 0], ["in_person", "cancelled", 0], ["in_person", "confirmed", 0]] as const) expect(debtProblem({ ...visit(state, how), items }, owes)).toBeNull();
  });
});

test("a refund of staff falls to the balance's order first, and is divided in the same way when it is tried again", () => {
  const order = (id: string, amount: number, ...moves: Move[]): PaymentBooks => ({ ...paid(...moves), _id: id, amount, receipts: paid().receipts.map((receipt) => ({ ...receipt, amount })) });
  const orders = { first: order("pb1", 300), balance: order("bb1", 700, move("refund", 200)) };
  expect(spreadRefund(orders, "r1", 400)).toEqual({ first: 0, balance: 400 });
  expect(spreadRefund(orders, "r1", 650)).toEqual({ first: 150, balance: 500 });
  expect(spreadRefund({ first: orders.first }, "r1", 250)).toEqual({ first: 250, balance: 0 });
  const begun = { ...orders, balance: order("bb1", 700, { ...move("refund", 500), key: "r1" }, move("refund", 200)) };
  expect(spreadRefund(begun, "r1", 650)).toEqual({ first: 150, balance: 500 });
  expect(spreadRefund({ ...begun, first: order("pb1", 300, { ...move("refund", 150), key: "r1" }) }, "r1", 650)).toEqual({ first: 150, balance: 500 });
  expect(refundRoom(Object.values(orders))).toMatchObject({ paid: 1_000, left: 800 });
});
