import { loseDispute, type LostDispute } from "~/domain/payment/dispute";
import { refuse, type Outcome } from "~/domain/refusal";
import { changePayment } from "./change-payment.server";
import { askedBackCalls, booksChange, journalPosts, staffAlert } from "./follow-ups.server";

/** Books what the bank took from us for an objection that was lost, in the payment that it is about, and tells staff. Once, however often it is told. `not_found` while its receipt is not captured (yet). */
export async function loseMoney({ payment, ...lost }: LostDispute & { payment: string }): Promise<Outcome<object>> {
  const done = await changePayment<Outcome<object>>(payment, (row) => {
    if (!row.receipts.some(({ id, state }) => id === lost.gatewayPayment && state === "captured")) return { change: null, outbox: [], result: refuse("not_found") };
    const booked = loseDispute(row, lost);
    if (!booked) return { change: null, outbox: [], result: { ok: true } };
    const { books, events, calls } = booked;
    const outbox = [...journalPosts(events), ...(calls ? askedBackCalls(calls, calls.refund) : []), ...staffAlert("chargeback_lost", lost.id)];
    return { change: { ...booksChange(books), ...(books.losses ? { losses: books.losses } : {}) }, outbox, result: { ok: true } };
  });
  return done.ok ? done.result : done;
}
