import { expect, test } from "vitest";
import type { Receipt } from "./books";
import { payerOf } from "./payer";

const kept = (by?: Receipt["by"]): Receipt => ({ id: "pay_1", amount: 100, currency: "INR", state: "captured", method: "upi", fee: 0, failure: null, at: 0, by, meaning: "kept" });

test("whoever's button led to the payment paid it; where nobody said, a link that was made leaves it open", () => {
  expect([payerOf([]), payerOf([{ receipts: [] }]), payerOf([{ receipts: [], shared: true }])]).toEqual(["customer", "customer", "customer"]);
  expect([payerOf([{ receipts: [kept("link")], shared: true }]), payerOf([{ receipts: [kept("customer")], shared: true }])]).toEqual(["other", "customer"]);
  expect([payerOf([{ receipts: [kept()] }]), payerOf([{ receipts: [kept(null)], shared: true }])]).toEqual(["customer", "either"]);
});

test("a deposit that somebody else paid and a balance of the customer are of either; an attempt that paid nothing counts for nothing", () => {
  expect(payerOf([{ receipts: [kept("link")], shared: true }, { receipts: [kept("customer")] }])).toBe("either");
  expect(payerOf([{ receipts: [{ ...kept("link"), state: "failed", meaning: null }, kept("customer")], shared: true }])).toBe("customer");
});
