import { payments } from "~/adapters/payments/index.server";
import { partsOf } from "~/domain/payment/share";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findPayment, type PaymentRow } from "~/models/payment.server";
import { findPayout } from "~/models/payout.server";
import { nextAsk } from "./ask-times";
import { changePayment } from "./change-payment.server";
import { askedFor } from "./fetch-attempts.server";
import { fetchRefunds } from "./fetch-refunds.server";
import { recordPayout } from "./record-payout.server";
import { recordSeenPayment } from "./record-seen-payment.server";
import { recordSeenRefund } from "./record-seen-refund.server";
import { recordSeenTransfer } from "./record-seen-transfer.server";

/**
 * Asks the gateway what it knows of an order and takes it in, as if every webhook had come. Throws `GatewayUnavailable`
 * when it does not answer, after what it did answer was taken in; `not_found` for a payment without an order. Says how many things were news.
 */
export async function reconcileOrder(paymentId: string, now: Millis): Promise<Outcome<{ news: number }>> {
  const gateway = await payments();
  const payment = await findPayment(paymentId);
  if (!gateway || !payment?.order) return refuse("not_found");
  const answers = await Promise.allSettled(askedFor(payment).map((id) => gateway.fetchPayments(id)));
  const seen = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  const refunds = await fetchRefunds(gateway, payment, seen);
  const transfers = payment.share && partsOf(payment.share).some(({ payout }) => payout === null) ? (await Promise.all(seen.filter(({ state }) => state === "captured").map(({ id }) => gateway.fetchTransfers(id)))).flat() : [];
  let news = 0;
  for (const take of [...seen.map((each) => () => recordSeenPayment(each, now)), ...refunds.map((each) => () => recordSeenRefund(each)), ...transfers.map((transfer) => () => recordSeenTransfer({ payment: paymentId, transfer, now }))]) {
    const taken = await take();
    if (!taken.ok) return taken;
    if (taken.sighting !== "known") news += 1;
  }
  for (const { account, payout } of transfers) if (payout !== null && !(await findPayout(payout))) await recordPayout(await gateway.fetchPayout({ account, payout }), now);
  for (const answer of answers) if (answer.status === "rejected") throw answer.reason;
  await changePayment(paymentId, (row) => ({ change: isSoonEnough(row, now) ? null : { askAt: nextAsk(row, now), askFailure: null }, outbox: [], result: null }));
  return { ok: true, news };
}

/** Whether it is to be asked again anyway before this answer would have it: a page opened over and over writes nothing. */
function isSoonEnough(row: PaymentRow, now: Millis): boolean {
  const next = nextAsk(row, now);
  return !row.askFailure && row.askAt !== null && row.askAt > now && next !== null && row.askAt <= next;
}
