import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPayments } from "~/adapters/payments/index.server";
import { connectDatabase } from "~/database/connect.server";
import { entryFor } from "~/domain/ledger/entry-for";
import type { MoneyEvent } from "~/domain/ledger/event";
import { addEntry, noBalances } from "~/domain/ledger/fold";
import { hours, minutes } from "~/domain/time/instant";
import { Breaks } from "~/models/break.server";
import { GatewayPayments } from "~/models/gateway/payment.server";
import { findJournalOfArtisan, insertJournalEntries } from "~/models/journal-entry.server";
import { buildIndexes } from "~/models/model.server";
import { Payments } from "~/models/payment.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { reconcileBooks } from "~/services/money/reconcile-books.server";
import { rounded } from "./figures";

const NOW = Date.UTC(2026, 10, 26, 6);
const PAYMENTS = 20_000;
const ENTRIES = 100_000;
const POSTS = 5_000;
const AT_ONCE = 10;
const CHUNK = 1_000;

export interface MoneyFigures {
  postsPerSecond: number;
  /** An artisan's balance, folded from all his entries. */
  balance: { entries: number; ms: number };
  /** A payment, its row at the gateway with a transfer, and three entries of the journal each. */
  reconciliation: { rows: number; looked: number; found: number; seconds: number };
  /** The ledger check over the same rows, each artisan and each booking apart. */
  check: { rows: number; seconds: number };
}

/** What posting, a balance and the pass over the books cost, each on a database of its own, embedded, with the local gateway behind its port. */
export async function benchMoney(): Promise<MoneyFigures> {
  startPayments({ env: {}, local: true, now: () => NOW });
  return { postsPerSecond: await fresh(post), balance: await fresh(balance), ...(await fresh(reconcile)) };
}

async function fresh<T>(work: () => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "kalasetu-bench-"));
  const database = await connectDatabase({ uri: undefined, dataDir });
  try {
    await buildIndexes();
    return await work();
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const SPLIT = { artisan: 88_200, platform: 10_000, tax: 1_800 };
const of = (index: number) => ({ booking: `b${index}`, at: NOW - hours(2), currency: "INR" });
const eventsOf = (index: number): MoneyEvent[] => [
  { kind: "capture", id: `pay_${index}`, ...of(index), amount: 100_000, fee: 2_360, into: "held" },
  { kind: "transfer", id: `trf_${index}`, ...of(index), artisan: "a1", amount: SPLIT.artisan },
  { kind: "earning", id: `pb${index}-earning`, ...of(index), artisan: "a1", split: SPLIT },
];

async function post(): Promise<number> {
  const start = performance.now();
  for (let done = 0; done < POSTS; done += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => postJournal({ ...of(done + index), kind: "capture", id: `pay_${done + index}`, amount: 100_000, fee: 2_360, into: "held" })));
  return rounded((POSTS * 1000) / (performance.now() - start));
}

async function balance(): Promise<MoneyFigures["balance"]> {
  for (let start = 0; start < ENTRIES; start += CHUNK) await insertJournalEntries(Array.from({ length: CHUNK }, (_, index) => entryFor({ kind: "earning", id: `e${start + index}`, ...of(start + index), artisan: "a1", split: SPLIT })));
  const start = performance.now();
  const balances = noBalances();
  for (const entry of await findJournalOfArtisan("a1")) addEntry(balances, entry);
  if (balances.artisan_payable !== -SPLIT.artisan * ENTRIES) throw new Error("The balance is wrong");
  return { entries: ENTRIES, ms: rounded(performance.now() - start) };
}

async function reconcile(): Promise<Pick<MoneyFigures, "reconciliation" | "check">> {
  for (let start = 0; start < PAYMENTS; start += CHUNK) {
    const indexes = Array.from({ length: CHUNK }, (_, index) => start + index);
    await Payments.insertMany(indexes.map(paymentRow));
    await GatewayPayments.insertMany(indexes.map(gatewayRow));
    await insertJournalEntries(indexes.flatMap((index) => eventsOf(index).map(entryFor)));
  }
  const start = performance.now();
  const { looked, next } = await reconcileBooks({ from: 0, now: NOW, within: minutes(30) });
  if (looked !== PAYMENTS || next) throw new Error("Not everything was looked at");
  const reconciliation = { rows: 5 * PAYMENTS, looked, found: await Breaks.countDocuments(), seconds: rounded((performance.now() - start) / 1000) };
  const checking = performance.now();
  if (!(await verifyLedger()).ok) throw new Error("The ledger does not agree");
  return { reconciliation, check: { rows: 5 * PAYMENTS, seconds: rounded((performance.now() - checking) / 1000) } };
}

function paymentRow(index: number) {
  const at = NOW - hours(2);
  const receipt = { id: `pay_${index}`, amount: 100_000, currency: "INR", state: "captured", method: "upi", fee: 2_360, failure: null, at, meaning: "kept" };
  const release = { key: "earning", vendorKey: `pb${index}-earning`, kind: "release", amount: 100_000, state: "processed", reason: "earned", gatewayPayment: `pay_${index}`, gatewayRefund: null, bankReference: null, at, settledAt: at };
  const share = { account: "acc_a1", vendorKey: `pb${index}-share`, amount: SPLIT.artisan, state: "processed", transfer: `trf_${index}`, reversals: [], releasedAt: at, payout: null };
  const rates = { commission: 1_000, gst: 1_800 };
  const rest = { account: "acc_a1", split: SPLIT, rates, share, freezes: [], planned: null, releaseAt: null, openedAt: at - index, returnedAt: null, askAt: null, outbox: [], leases: {} };
  return { _id: `pb${index}`, version: 1, booking: `b${index}`, customer: "c1", artisan: "a1", order: `order_${index}`, amount: 100_000, currency: "INR", captured: 100_000, receipts: [receipt], moves: [release], ...rest };
}

function gatewayRow(index: number) {
  const at = NOW - hours(2);
  const transfer = { id: `trf_${index}`, key: `pb${index}-share`, account: "acc_a1", amount: SPLIT.artisan, held: false, state: "processed", failure: null, at, settlesAt: null, payout: null, payableAt: null };
  return { _id: `pay_${index}`, version: 1, order: `order_${index}`, amount: 100_000, currency: "INR", state: "captured", method: "upi", fee: 2_360, failure: null, at, settlesAt: null, times: 1, newsDelay: 0, refunds: [], transfers: [transfer], reversals: [] };
}
