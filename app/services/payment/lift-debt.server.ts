import { settleLift } from "~/domain/payment/lift-debt";
import { topUp } from "~/domain/payment/top-up";
import type { Millis } from "~/domain/time/instant";
import { findPayment } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { claimNetting } from "./claim-netting.server";
import { booksChange, journalPosts, releaseCall, transferCalls } from "./follow-ups.server";

/**
 * Strikes out what an artisan owes for a refund that never came about. What had been kept for it from other visits by then he is given on his account, once this one's
 * money was released. Safe any number of times.
 */
export async function liftDebt({ payment: id, key, now }: { payment: string; key: string; now: Millis }): Promise<void> {
  const payment = await findPayment(id);
  const lift = payment?.share?.lifts?.find((each) => each.key === key);
  if (!payment || lift?.kept !== null) return;
  const kept = await claimNetting({ artisan: payment.artisan, payment: lift.vendorKey, most: lift.amount, now, lifts: true });
  const done = await changePayment(id, (row) => {
    const { books: settled, events } = settleLift(row, key, kept, now);
    if (settled === row) return { change: null, outbox: [], result: null };
    const books = topUp(settled);
    const released = row.moves.some(({ kind }) => kind === "release");
    return { change: booksChange(books), outbox: [...journalPosts(events), ...transferCalls(row, books), ...(released ? releaseCall(`lift-${key}`) : [])], result: null };
  });
  if (!done.ok) throw new Error("A payment was too busy; the relay tries again");
}
