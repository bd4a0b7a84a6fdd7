import type { Paise } from "~/domain/money";
import { netDebt, NETTING } from "~/domain/payment/share";
import type { Millis } from "~/domain/time/instant";
import type { PaymentRow } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { claimNetting } from "./claim-netting.server";
import { booksChange, journalPosts, nettingReturn } from "./follow-ups.server";
import { sendReversal } from "./send-reversal.server";

/**
 * Keeps what an artisan owes from a payment's release, at most `most` in paise: claimed of his debts first, then kept of what is still there when that is written, and the rest he owes as before.
 * With 0 nothing new is claimed, and what was claimed is kept all the same. Safe any number of times; throws where it is to be tried again.
 */
export async function netDebts({ payment: { _id: id, artisan }, most, now }: { payment: Pick<PaymentRow, "_id" | "artisan">; most: Paise; now: Millis }): Promise<void> {
  const claimed = await claimNetting({ artisan, payment: id, most, now });
  if (claimed === 0) return;
  const done = await changePayment(id, (row) => {
    const { books, events, back } = netDebt(row, claimed, now);
    return { change: books === row ? null : booksChange(books), outbox: [...journalPosts(events), ...(back > 0 ? nettingReturn(claimed - back) : [])], result: null };
  });
  if (!done.ok) throw new Error("A payment was too busy; the relay tries again");
  await sendReversal({ payment: id, key: NETTING, now });
}
