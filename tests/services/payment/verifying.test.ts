import { beforeAll, expect, test } from "vitest";
import { startPayments } from "~/adapters/payments/index.server";
import { entryFor } from "~/domain/ledger/entry-for";
import type { MoneyEvent } from "~/domain/ledger/event";
import { noBalances } from "~/domain/ledger/fold";
import { insertJournalEntries } from "~/models/journal-entry.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { rawRows, useShop } from "./shop";

const { clock, order, play, settle, look, earn } = useShop();
let id: string;
let booking: string;
let capture: string;

beforeAll(async () => {
  const { payment, order: opened } = await order();
  id = payment._id;
  booking = payment.booking;
  await play(opened);
  await reconcileOrder(id, clock.now);
  await refundBooking({ booking, amount: 40_000, key: "refund", reason: "cancelled", now: clock.now });
  await settle();
  await earn(booking, 60_000);
  await settle();
  capture = (await look(id)).receipts[0]?.id ?? "";
});

/** Puts one stored row wrong, looks, and puts it right again. */
async function withWrong(collection: string, row: string, change: Record<string, unknown> | null): Promise<string[]> {
  const rows = rawRows(collection);
  const before = await rows.findOne({ _id: row });
  if (!before) throw new Error(`no ${row}`);
  if (change) await rows.updateOne({ _id: row }, { $set: change });
  else await rows.deleteOne({ _id: row });
  const { problems, ok } = await verifyLedger();
  expect(ok).toBe(problems.length === 0);
  await rows.replaceOne({ _id: row }, before, { upsert: true });
  return problems;
}

test("a clean ledger says what stands where", async () => {
  expect(await verifyLedger()).toEqual({
    ok: true,
    problems: [],
    gateway: "compared",
    totals: {
      payments: 1,
      entries: 6,
      gatewayPayments: 1,
      captured: 100_000,
      refunded: 40_000,
      balances: { INR: { ...noBalances(), gateway: 4_720, linked: 52_920, gateway_fees: 2_360, artisan_payable: -52_920, commission: -6_000, tax_payable: -1_080 } },
    },
  });
});

test("a journal entry that is missing, changed or unbalanced is found", async () => {
  expect(await withWrong("journal_entries", `capture:${capture}`, null)).toContain(`capture:${capture} of payment ${id} is missing in the journal`);
  expect(await withWrong("journal_entries", `earning:${id}-earning`, { "lines.0.amount": 1, "lines.1.amount": -1 })).not.toEqual([]);
  expect(await withWrong("journal_entries", `capture:${capture}`, { "lines.0.amount": 1 })).toContain(`journal entry capture:${capture} does not balance`);
  expect(await withWrong("journal_entries", `capture:${capture}`, { currency: "USD" })).not.toEqual([]);
});

test("a payment document that says something else than the gateway is found", async () => {
  expect(await withWrong("payments", id, { captured: 0 })).toContain(`payment ${id} says captured 0 and its receipts do not`);
  expect(await withWrong("payments", id, { "receipts.0.amount": 100_001, captured: 100_001 })).toHaveLength(2);
  expect(await withWrong("payments", id, { "moves.0.state": "reserved" })).toHaveLength(2);
  expect(await withWrong("payments", id, { "moves.0.amount": 50_000 })).toContain(`payment ${id} promises more than ${capture} captured`);
});

/** Puts entries into the journal that are nobody's but the test's, looks, and takes them out. */
async function withEntries(...events: MoneyEvent[]): Promise<string[]> {
  const entries = events.map(entryFor);
  await insertJournalEntries(entries);
  const { problems } = await verifyLedger();
  await rawRows("journal_entries").deleteMany({ _id: { $in: entries.map(({ _id }) => _id) } });
  return problems;
}

const move = (kind: "transfer" | "reversal" | "debt" | "netting", artisan: string, amount: number): MoneyEvent => ({ kind, id: `${artisan}-${amount}`, booking: `b-${artisan}`, artisan, at: clock.now, currency: "INR", amount });

test("an artisan whose account is overdrawn is found though another has as much too much, and so is a booking", async () => {
  const linked = await withEntries(move("transfer", "has-it", 7_000), move("reversal", "lacks-it", 7_000));
  expect(linked).toEqual(expect.arrayContaining(["account linked of artisan lacks-it is overdrawn in INR", "account linked of booking b-lacks-it is overdrawn in INR"]));
  const payable = await withEntries({ kind: "payout", id: "setl_1", artisan: "lacks-it", at: clock.now, currency: "INR", amount: 500 }, { kind: "payout_return", id: "setl_2", artisan: "has-it", at: clock.now, currency: "INR", amount: 500 });
  expect(payable).toContain("account artisan_payable of artisan lacks-it is overdrawn in INR");
  const held = await withEntries({ kind: "refund_promise", id: "k1", booking: "b-lacks-it", at: clock.now, currency: "INR", amount: 900, pool: "held" }, { kind: "capture", id: "pay_9", booking: "b-has-it", at: clock.now, currency: "INR", amount: 900, fee: 0, into: "held" });
  expect(held).toContain("account held of booking b-lacks-it is overdrawn in INR");
  const owed = await withEntries(move("debt", "owes", 300), move("netting", "owes-not", 300));
  expect(owed).toEqual(expect.arrayContaining(["account receivables of artisan owes is 300 in the journal and 0 where it is kept", "account receivables of artisan owes-not is overdrawn in INR"]));
  expect([...linked, ...payable, ...held, ...owed].filter((problem) => /^account \w+ is overdrawn/.test(problem))).toEqual([]);
});

test("money at the gateway that no payment knows of, or the other way round, is found", async () => {
  expect(await withWrong("gateway_payments", capture, null)).toContain(`capture:${capture} of payment ${id} is missing in the gateway's books`);
  expect(await withWrong("gateway_payments", capture, { fee: 0 })).not.toEqual([]);
  expect(await withWrong("gateway_payments", capture, { refunds: [] })).not.toEqual([]);
  expect(await withWrong("payments", id, null)).toHaveLength(10);
});

test("where the gateway keeps its books itself they are not compared and the report says so; all else still is", async () => {
  const live = (): void => startPayments({ env: { RAZORPAY_KEY_ID: "rzp_test_1", RAZORPAY_KEY_SECRET: "secret", RAZORPAY_WEBHOOK_SECRET: "secret" }, local: true, now: () => clock.now });
  const local = (): void => startPayments({ env: {}, local: true, now: () => clock.now });
  await rawRows("gateway_payments").updateOne({ _id: capture }, { $set: { fee: 0 } });
  live();
  expect(await verifyLedger()).toMatchObject({ ok: true, problems: [], gateway: "elsewhere", totals: { gatewayPayments: 0 } });
  expect(await withWrong("journal_entries", `capture:${capture}`, null)).toEqual([`capture:${capture} of payment ${id} is missing in the journal`, "account held is overdrawn in INR", `account held of booking ${booking} is overdrawn in INR`]);
  local();
  expect(await verifyLedger()).toMatchObject({ ok: false, gateway: "compared" });
  await rawRows("gateway_payments").updateOne({ _id: capture }, { $set: { fee: 2_360 } });
});

test("put right again, nothing is wrong", async () => {
  expect((await verifyLedger()).problems).toEqual([]);
});
