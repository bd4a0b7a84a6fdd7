import fc from "fast-check";
import { expect, test } from "vitest";
import { splitBy } from "../pricing/split";
import { balanced } from "./entry";
import { entryFor } from "./entry-for";
import type { MoneyEvent } from "./event";
import { addEntry, noBalances, overdrawn } from "./fold";

const at = Date.UTC(2026, 2, 12, 4, 30);
const same = { booking: "b1", at, currency: "INR" };
const capture: MoneyEvent = { kind: "capture", id: "pay_1", ...same, amount: 100_000, fee: 2_360, into: "held" };
const refund: MoneyEvent = { kind: "refund", id: "rfnd_1", ...same, amount: 40_000, outOf: "held" };
const earning: MoneyEvent = { kind: "earning", id: "pb1-earning", ...same, artisan: "a1", split: splitBy(60_000, { commission: 1000, gst: 1800 }) };
const after = (...events: MoneyEvent[]) => events.map(entryFor).reduce(addEntry, noBalances());

test("a capture is ours to give back or pass on, and the gateway's fee is the platform's expense", () => {
  expect(entryFor(capture)).toEqual({
    _id: "capture:pay_1",
    kind: "capture",
    ...same,
    artisan: null,
    lines: [
      { account: "gateway", amount: 97_640 },
      { account: "gateway_fees", amount: 2_360 },
      { account: "held", amount: -100_000 },
    ],
  });
});

test("a booking half refunded and half earned leaves nothing held", () => {
  expect(after(capture, refund, earning)).toEqual({ gateway: 57_640, gateway_fees: 2_360, held: 0, quarantine: 0, artisan_payable: -52_920, commission: -6_000, tax_payable: -1_080 });
});

test("money of the wrong amount stands apart and leaves from there", () => {
  const odd = entryFor({ ...capture, into: "quarantine" });
  expect(odd.lines).toContainEqual({ account: "quarantine", amount: -100_000 });
  expect(entryFor({ ...refund, outOf: "quarantine" }).lines).toContainEqual({ account: "quarantine", amount: 40_000 });
});

test("every entry balances for any amounts, and so does their sum", () => {
  const amount = fc.nat({ max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, fc.nat({ max: 8_000 }), fc.nat({ max: 2_000 }), (kept, commission, fee) => {
      const events: MoneyEvent[] = [{ ...capture, amount: kept + fee, fee }, { ...refund, amount: fee }, { ...earning, split: splitBy(kept, { commission, gst: 1800 }) }];
      const balances = noBalances();
      for (const entry of events.map(entryFor)) {
        expect(balanced(entry.lines)).toBe(true);
        expect(entry.lines.every((line) => line.amount !== 0)).toBe(true);
        addEntry(balances, entry);
      }
      expect(Object.values(balances).reduce((a, b) => a + b)).toBe(0);
      expect(overdrawn(balances)).toEqual([]);
    }),
  );
});

test("paying out more than is held shows as overdrawn", () => {
  expect(overdrawn(after(capture, { ...refund, amount: 100_001 }))).toEqual(["held"]);
});
