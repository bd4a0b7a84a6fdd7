import mongoose from "mongoose";
import { randomBytes } from "node:crypto";
import { beforeAll } from "vitest";
import { localGateway, startPayments } from "~/adapters/payments/index.server";
import type { LocalGateway } from "~/adapters/payments/local.server";
import type { Play } from "~/adapters/payments/local/outcome.server";
import type { MoneyEvent } from "~/domain/ledger/event";
import type { Paise } from "~/domain/money";
import { priceBooking } from "~/domain/pricing/price-booking";
import type { LineItem } from "~/domain/pricing/line-item";
import type { Millis } from "~/domain/time/instant";
import { findPayment, paymentIdOf, Payments, type PaymentRow } from "~/models/payment.server";
import type { OutboxEntry } from "~/models/outbox.server";
import { openOrder, type PayableBooking } from "~/services/payment/open-order.server";
import { addDebt } from "~/services/payment/add-debt.server";
import { liftDebt } from "~/services/payment/lift-debt.server";
import { planRelease } from "~/services/payment/plan-release.server";
import { releasePayment } from "~/services/payment/release-payment.server";
import { releaseShare } from "~/services/payment/release-share.server";
import { returnNetting } from "~/services/payment/return-netting.server";
import { sendReversal } from "~/services/payment/send-reversal.server";
import { sendShare } from "~/services/payment/send-share.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { sendRefund } from "~/services/payment/send-refund.server";
import { useDatabase } from "../../support/database";
import { openPayee } from "../../support/open-payee";

const WAITING = { "outbox.dueAt": { $gte: 0 } };

export interface TestBooking extends PayableBooking {
  items: LineItem[];
}

/** A database, the local gateway on it, a clock that stands still until told, and a small relay that drains the payments' outboxes. */
export function useShop({ refundDelay }: { refundDelay?: Millis } = {}) {
  useDatabase();
  const clock = { now: Date.UTC(2026, 2, 12, 4, 30) };
  const told: (OutboxEntry & { payment: string })[] = [];

  beforeAll(async () => {
    startPayments({ env: {}, local: true, now: () => clock.now, ...(refundDelay === undefined ? {} : { refundDelay }) });
    await openPayee("a1");
  });

  async function gateway(): Promise<LocalGateway> {
    const chosen = await localGateway();
    if (!chosen) throw new Error("no gateway");
    return chosen;
  }

  async function order(rupees = 1_000): Promise<{ booking: TestBooking; payment: PaymentRow; order: string }> {
    const booking = newBooking(rupees * 100, clock.now);
    const opened = await openOrder({ booking, now: clock.now });
    if (!opened.ok || !opened.payment.order) throw new Error("no order");
    return { booking, payment: opened.payment, order: opened.payment.order };
  }

  const play = async (id: string, what: Partial<Play> = {}) => {
    const played = await (await gateway()).playOutcome(id, { outcome: "succeed", ...what });
    if (!played) throw new Error("no such order");
    return played;
  };

  async function handle(payment: PaymentRow, entry: OutboxEntry): Promise<void> {
    if (entry.kind === "post_journal") await postJournal(entry.data["event"] as MoneyEvent);
    else if (entry.kind === "send_refund") await sendRefund({ payment: payment._id, moveKey: String(entry.data["moveKey"]), now: clock.now });
    else if (entry.kind === "send_share") await sendShare({ payment: payment._id, now: clock.now });
    else if (entry.kind === "send_reversal") await sendReversal({ payment: payment._id, key: String(entry.data["key"]), now: clock.now });
    else if (entry.kind === "release_share") await releaseShare({ payment: payment._id, now: clock.now });
    else if (entry.kind === "lift_debt") await liftDebt({ payment: payment._id, key: String(entry.data["key"]), now: clock.now });
    else if (entry.kind === "return_netting") await returnNetting({ artisan: payment.artisan, payment: payment._id, kept: Number(entry.data["kept"]) });
    else if (entry.kind === "add_debt") await addDebt({ artisan: payment.artisan, booking: payment.booking, key: `${payment._id}:${String(entry.data["key"])}`, amount: Number(entry.data["amount"]), now: clock.now });
    else told.push({ ...entry, payment: payment._id });
  }

  /** Does all that outboxes hold, in order for each payment; an entry that throws stays for the next round. Gives what went wrong. */
  async function drain(): Promise<string[]> {
    const waiting = await Payments.find(WAITING).lean<PaymentRow[]>().exec();
    return (await Promise.all(waiting.map(drainOne))).flat();
  }

  async function drainOne(payment: PaymentRow): Promise<string[]> {
    const failures: string[] = [];
    const done: string[] = [];
    for (const entry of payment.outbox) await handle(payment, entry).then(() => done.push(entry.key), (error) => failures.push(String(error)));
    await Payments.updateOne({ _id: payment._id }, { $pull: { outbox: { key: { $in: done } } } });
    return failures;
  }

  /** Drains until nothing is left, through failures that pass. */
  async function settle(rounds = 30): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      await drain();
      if ((await Payments.countDocuments(WAITING)) === 0) return;
    }
    throw new Error("outboxes do not come to rest");
  }

  async function look(id: string): Promise<PaymentRow> {
    const row = await findPayment(id);
    if (!row) throw new Error(`no payment ${id}`);
    return row;
  }

  /** Releases what is kept of a booking now, as its time to object were over. */
  async function earn(booking: string, amount: Paise): Promise<Awaited<ReturnType<typeof releasePayment>>> {
    const planned = await planRelease({ booking, amount, at: clock.now });
    return planned.ok ? releasePayment({ payment: paymentIdOf(booking), now: clock.now }) : planned;
  }

  return { clock, told, gateway, order, play, drain, settle, look, earn };
}

const newBooking = (unitPrice: Paise, at: Millis): TestBooking => {
  const { items, total } = priceBooking({ unitPrice, priceType: "fixed", people: 1, tier: "professional", joinedAt: 0, at });
  return { _id: randomBytes(16).toString("base64url"), reference: "KS-TEST22", customer: "c1", artisan: "a1", total, items };
};

/** The raw collection behind a model, for putting wrong what the product cannot. */
export const rawRows = (name: string) => mongoose.connection.collection<{ _id: string }>(name);

/** Does the same thing many times over, so many at once. */
export async function many<T>(count: number, atOnce: number, what: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let start = 0; start < count; start += atOnce) {
    results.push(...(await Promise.all(Array.from({ length: Math.min(atOnce, count - start) }, (_, index) => what(start + index)))));
  }
  return results;
}
