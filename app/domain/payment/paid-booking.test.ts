import { expect, test } from "vitest";
import { BOOKING_STATES, PAYS, type BookingState } from "../booking/states";
import { sumFor } from "../pricing/line-item";
import { priceBooking } from "../pricing/price-booking";
import { hours } from "../time/instant";
import type { Move, PaymentBooks } from "./books";
import { debtProblem, paymentProblem } from "./paid-booking";

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
  expect(paymentProblem(booking(state, refund), books, 0)).toBeNull();
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
  expect(paymentProblem(booking(state, refund), books, 0)).toContain(what);
});

test("a visit paid in person has no payment, whatever became of it", () => {
  for (const state of BOOKING_STATES) {
    expect(paymentProblem({ ...booking(state), pays: "in_person" }, null, 0), state).toBeNull();
    expect(paymentProblem({ ...booking(state), pays: "in_person" }, { ...paid(), receipts: [] }, 0), state).toContain("has a payment");
  }
});

test("a visit paid in person owes its commission once it is done, and nothing else does", () => {
  const items = priceBooking({ unitPrice: 100_000, priceType: "fixed", people: 1, tier: "professional", joinedAt: 0, at: hours(24 * 400) }).items;
  const part = 100_000 - sumFor(items, "artisan");
  expect(part).toBeGreaterThan(0);
  for (const pays of PAYS) {
    for (const state of BOOKING_STATES) {
      const should = pays === "in_person" && state === "completed" ? part : 0;
      expect(debtProblem({ _id: "b1", state, pays, items }, should)).toBeNull();
      expect(debtProblem({ _id: "b1", state, pays, items }, should + 1)).toContain(`should owe ${should}`);
    }
  }
});
