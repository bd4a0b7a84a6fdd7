import { expect, test } from "vitest";
import { keptReceipt } from "~/domain/payment/books";
import { addDebt } from "~/services/payment/add-debt.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { reconcileOrder } from "~/services/payment/reconcile-order.server";
import { recordSeenPayment } from "~/services/payment/record-seen-payment.server";
import { recordSeenRefund } from "~/services/payment/record-seen-refund.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { useShop } from "../../services/payment/shop";
import { dice } from "./random-money";

/** Operations through the documents, in batches of orders worked on side by side; 20,000 with `FULL=1`. */
const BATCHES = process.env["FULL"] ? 50 : 5;
const ORDERS = 20;
const STEPS = 20;

const { clock, gateway, order, play, settle, drain, look, earn } = useShop();

test(`${BATCHES * ORDERS * STEPS} random money operations through the documents: journal, payments and the gateway's books agree after each batch`, { timeout: 600_000 }, async () => {
  const roll = dice(36);
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const orders = await Promise.all(Array.from({ length: ORDERS }, () => order(1 + roll(5_000))));
    for (const { payment, booking } of orders) if (roll(2)) await oweElsewhere(payment._id, 1 + roll(booking.total));
    await Promise.all([...orders.map((one) => live(one, roll)), ...Array.from({ length: 3 }, () => drain())]);
    await settle();
    await Promise.all(orders.map(({ payment }) => reconcileOrder(payment._id, clock.now)));
    await settle();
    const report = await verifyLedger();
    expect({ batch, problems: report.problems }).toEqual({ batch, problems: [] });
    expect(report.totals.refunded).toBeLessThanOrEqual(report.totals.captured);
  }
});

/** One order lives through random operations, some of them at the same moment. */
async function live({ booking, payment, order: id }: Awaited<ReturnType<typeof order>>, roll: (sides: number) => number): Promise<void> {
  const port = await gateway();
  for (let step = 0; step < STEPS; step += 2) await Promise.all([once(), once()]);

  async function once(): Promise<void> {
    const what = roll(9);
    const amount = 1 + roll(booking.total);
    if (what === 0) await play(id, { outcome: (["succeed", "fail", "drop"] as const)[roll(3)] ?? "fail", times: 0, ...(roll(6) ? {} : { amount: booking.total + 100 }) });
    else if (what <= 2) for (const seen of await port.fetchPayments(id)) await recordSeenPayment(seen, clock.now);
    else if (what === 3) await reconcileOrder(payment._id, clock.now);
    else if (what === 4 && !(await look(payment._id)).moves.some(({ kind }) => kind === "release")) await earn(booking._id, booking.total);
    else if (what === 8) await refundByHand();
    else if (what >= 5 && keptReceipt(await look(payment._id))) await refundBooking({ booking: booking._id, amount, key: `r${roll(1_000_000)}`, reason: "any", now: clock.now });
  }

  /** Somebody gives money back at the gateway, though it may be promised to another refund. */
  async function refundByHand(): Promise<void> {
    const attempt = (await port.fetchPayments(id)).find(({ state, refunded, amount }) => state === "captured" && refunded < amount);
    if (!attempt) return;
    const refund = await port.refund({ payment: attempt.id, amount: 1 + roll(attempt.amount - attempt.refunded), key: `by-hand-${roll(1_000_000_000)}`, notes: {} }).catch(() => null);
    if (refund) await recordSeenRefund(refund);
  }
}

/** The artisan owes something for a visit that was paid in person. */
async function oweElsewhere(id: string, amount: number): Promise<void> {
  await addDebt({ artisan: "a1", booking: "elsewhere", key: id, amount, now: clock.now });
  await postJournal({ kind: "commission_due", id: `elsewhere-${id}`, booking: "elsewhere", artisan: "a1", at: clock.now, currency: "INR", split: { artisan: 0, platform: amount, tax: 0 } });
}
