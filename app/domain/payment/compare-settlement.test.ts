import { expect, test } from "vitest";
import { splitBy } from "../pricing/split";
import type { PaymentBooks, Receipt } from "./books";
import { compareSettlement, sumsOf, type SettledLine } from "./compare-settlement";

const RATES = { commission: 1000, gst: 1800 };
const receipt: Receipt = { id: "pay_1", amount: 100_000, currency: "INR", state: "captured", method: "upi", fee: 2_360, failure: null, at: 0, meaning: "kept" };
const share = { account: "acc_1", vendorKey: "pb1-share", amount: 88_200, state: "processed" as const, transfer: "trf_1", reversals: [], releasedAt: null, payout: null };
const books: PaymentBooks = { _id: "pb1", booking: "b1", artisan: "a1", account: "acc_1", split: splitBy(100_000, RATES), rates: RATES, amount: 100_000, currency: "INR", captured: 100_000, receipts: [receipt, { ...receipt, id: "pay_2", meaning: "surplus" }], moves: [], share, freezes: [], planned: null };
const known = new Map([["pay_1", books], ["pay_2", books]]);
const line = (kind: SettledLine["kind"], of: string, net: number, payment: string | null = null): SettledLine => ({ kind, of, payment, credit: Math.max(0, net), debit: Math.max(0, -net) });
const PAID = [line("payment", "pay_1", 97_640, "pay_1"), line("transfer", "trf_1", -88_200)];
const compare = (lines: SettledLine[], amount = lines.reduce((sum, { credit, debit }) => sum + credit - debit, 0)) => compareSettlement({ id: "setl_1", amount, lines }, known);

test("commission and the tax on it less the gateway's fee is ours, whatever of it went back to the customer since", () => {
  expect(compare(PAID)).toEqual({ found: [], beyond: 0 });
  expect(compare([...PAID, line("refund", "rfnd_1", -50_000, "pay_1")])).toEqual({ found: [], beyond: 0 });
  expect(sumsOf(PAID)).toEqual({ payment: 97_640, refund: 0, transfer: -88_200, reversal: 0, other: 0 });
});

test("a customer's money whose artisan's part did not go to his account, a second payment that did not go back, and one that nobody knows are named to the paisa", () => {
  expect(compare(PAID.slice(0, 1))).toEqual({ found: [{ kind: "settlement_differs", subject: "setl_1-pay_1", ours: 9_440, theirs: 97_640 }], beyond: 88_200 });
  expect(compare([...PAID, line("payment", "pay_2", 97_640, "pay_2")]).beyond).toBe(97_640);
  expect(compare([...PAID, line("payment", "pay_2", 97_640, "pay_2"), line("refund", "rfnd_2", -100_000, "pay_2")]).found).toEqual([]);
  expect(compare([line("payment", "pay_9", 100, "pay_9")]).found).toMatchObject([{ ours: 0, theirs: 100 }]);
});

test("what was taken back from the artisan and did not go on to the customer is not ours", () => {
  const taken: PaymentBooks = { ...books, share: { ...share, reversals: [{ key: "r", why: "refund", vendorKey: "pb1-r", amount: 44_100, state: "processed", gatewayReversal: "rvrsl_1", at: 0 }] } };
  const lines = [...PAID, line("reversal", "rvrsl_1", 44_100)];
  expect(compareSettlement({ id: "setl_1", amount: 53_540, lines }, new Map([["pay_1", taken]])).beyond).toBe(44_100);
});

test("a movement of a kind that we do not know is a difference of its own, counts in the sum, and is taken for nothing", () => {
  const strange = line("unknown", "xyz_1", -500, "pay_1");
  expect(compare([...PAID, strange])).toEqual({ found: [{ kind: "settlement_row_unknown", subject: "setl_1-xyz_1", ours: null, theirs: -500 }], beyond: 0 });
  expect(compare([PAID[0] as SettledLine, line("unknown", "xyz_2", -88_200, "pay_1")]).found.map(({ kind }) => kind)).toEqual(["settlement_row_unknown", "settlement_differs"]);
  expect(sumsOf([strange])).toMatchObject({ other: -500 });
});

test("a settlement that is not the sum of its movements is named", () => {
  expect(compare(PAID, 9_439).found).toEqual([{ kind: "settlement_differs", subject: "setl_1", ours: 9_440, theirs: 9_439 }]);
});
