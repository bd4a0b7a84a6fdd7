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
const promise: MoneyEvent = { kind: "refund_promise", id: "pb1-cancel", ...same, amount: 40_000, pool: "held" };
const refund: MoneyEvent = { kind: "refund", id: "rfnd_1", ...same, amount: 40_000 };
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
  expect(after(capture, promise, refund, earning)).toEqual({ ...noBalances(), gateway: 57_640, gateway_fees: 2_360, artisan_payable: -52_920, commission: -6_000, tax_payable: -1_080 });
});

test("money of the wrong amount stands apart and leaves from there", () => {
  const odd = entryFor({ ...capture, into: "quarantine" });
  expect(odd.lines).toContainEqual({ account: "quarantine", amount: -100_000 });
  expect(entryFor({ ...promise, pool: "quarantine" }).lines).toContainEqual({ account: "quarantine", amount: 40_000 });
});

test("every entry balances for any amounts, and so does their sum", () => {
  const amount = fc.nat({ max: 1_000_000_000 });
  fc.assert(
    fc.property(amount, fc.nat({ max: 8_000 }), fc.nat({ max: 2_000 }), (kept, commission, fee) => {
      const events: MoneyEvent[] = [{ ...capture, amount: kept + fee, fee }, { ...promise, amount: fee }, { ...refund, amount: fee }, { ...earning, split: splitBy(kept, { commission, gst: 1800 }) }];
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
  expect(overdrawn(after(capture, { ...promise, amount: 100_001 }))).toEqual(["held"]);
});

const artisan = "a1";
const transfer: MoneyEvent = { kind: "transfer", id: "trf_1", ...same, artisan, amount: 88_200 };
const payout: MoneyEvent = { kind: "payout", id: "setl_1", at, currency: "INR", artisan, amount: 88_200 };
const whole: MoneyEvent = { ...earning, split: splitBy(100_000, { commission: 1000, gst: 1800 }) };

test("an artisan's share stands on his account until it is paid out, and a bank that sends it back puts it there again", () => {
  expect(after(capture, transfer)).toMatchObject({ gateway: 9_440, linked: 88_200, held: -100_000, artisan_payable: 0 });
  expect(after(capture, transfer, whole)).toMatchObject({ linked: 88_200, held: 0, artisan_payable: -88_200 });
  expect(after(capture, transfer, whole, payout)).toMatchObject({ linked: 0, artisan_payable: 0, commission: -10_000, tax_payable: -1_800 });
  expect(after(capture, transfer, whole, payout, { ...payout, kind: "payout_return" })).toMatchObject({ linked: 88_200, artisan_payable: -88_200 });
});

test("a refund after the payout that his account cannot cover is owed by him, and kept from a later release", () => {
  const { split } = whole;
  const owed = after(capture, transfer, whole, payout, { ...whole, kind: "clawback" }, { ...promise, amount: 100_000 }, { ...refund, amount: 100_000 }, { kind: "debt", id: "pb1-cancel_share", ...same, artisan, amount: split.artisan });
  expect(owed).toMatchObject({ held: 0, refunds: 0, artisan_payable: 0, receivables: 88_200, commission: 0, tax_payable: 0, linked: 0, gateway: -90_560 });
  const netted = [{ kind: "netting", id: "pb2-netting", ...same, artisan, amount: 88_200 }, { kind: "reversal", id: "rvrsl_1", ...same, artisan, amount: 88_200 }] satisfies MoneyEvent[];
  const next = [{ ...capture, id: "pay_2" }, { ...transfer, id: "trf_2" }, { ...whole, id: "pb2-earning" }, ...netted] satisfies MoneyEvent[];
  for (const entry of next.map(entryFor)) addEntry(owed, entry);
  expect(owed).toMatchObject({ receivables: 0, artisan_payable: 0, linked: 0, commission: -10_000 });
});

test("the commission on a visit paid in person is owed by the artisan, and no money is said to have come", () => {
  expect(after({ kind: "commission_due", id: "b1", ...same, artisan, split: whole.split })).toEqual({ ...noBalances(), receivables: 11_800, commission: -10_000, tax_payable: -1_800 });
});
