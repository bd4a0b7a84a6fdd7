import { paymentView } from "~/adapters/payments/local/views.server";
import { feeOn } from "~/adapters/payments/local/fee";
import { entryFor } from "~/domain/ledger/entry-for";
import { recordPayment } from "~/domain/payment/record-payment";
import type { Millis } from "~/domain/time/instant";
import type { GatewayPaymentRow } from "~/models/gateway/payment.server";
import { gatewayId } from "../ids";
import { sendShareIn } from "./send-share";
import { known, type World } from "./world";

/** Plays one attempt to pay an order, in the gateway's books, ours and the journal. */
export function tryToPay(world: World, key: string, state: "captured" | "failed", at: Millis): void {
  const money = known(world.money, key);
  const { _id: order, amount } = money.order;
  const attempt: GatewayPaymentRow = {
    _id: gatewayId("pay", `${key} ${money.attempts.length + 1}`),
    version: 1,
    order,
    amount,
    currency: "INR",
    state,
    method: "upi",
    fee: state === "captured" ? feeOn(amount) : 0,
    failure: state === "failed" ? "payment_failed" : null,
    at,
    settlesAt: null,
    times: 1,
    refunds: [],
    transfers: [],
    reversals: [],
  };
  const { books, events } = recordPayment(money.payment, paymentView(attempt), at);
  const returnedAt = state === "captured" ? at : money.payment.returnedAt;
  world.money.set(key, { ...money, attempts: [...money.attempts, attempt], payment: { ...books, returnedAt, version: books.version + 1 } });
  world.journal.push(...events.map(entryFor));
  if (books.share && !money.payment.share) sendShareIn(world, key, at);
}
