import { netOf } from "~/adapters/payments/local/balance";
import { payoutView, transferView } from "~/adapters/payments/local/views.server";
import { entryFor } from "~/domain/ledger/entry-for";
import { sumPaise } from "~/domain/money";
import { recordTransfer } from "~/domain/payment/record-transfer";
import type { Millis } from "~/domain/time/instant";
import type { GatewayPayoutRow } from "~/models/gateway/payout.server";
import { gatewayId } from "../ids";
import { accountIdOf } from "../rows/make-payees";
import { changeAttempt } from "./change-attempt";
import type { World } from "./world";

/** Has the gateway pay out everything of an artisan that was let go and may be paid by now. */
export function payOutIn(world: World, artisan: string, at: Millis): void {
  const account = accountIdOf(artisan);
  const ready = [...(world.released.get(artisan) ?? [])].flatMap((order) => {
    const money = world.money.get(order);
    return (money?.attempts ?? []).flatMap((attempt) => attempt.transfers.filter(({ payout, payableAt }) => payout === null && payableAt !== null && payableAt <= at).map((transfer) => ({ order, attempt, transfer, payment: money?.payment })));
  });
  const paying = ready.filter(({ attempt, transfer }) => netOf(attempt, transfer) > 0);
  if (paying.length === 0) return;
  const id = gatewayId("setl", `${artisan} ${at}`);
  const amount = sumPaise(paying.map(({ attempt, transfer }) => netOf(attempt, transfer)));
  const row: GatewayPayoutRow = { _id: id, version: 2, account, amount, state: "processed", transfers: paying.map(({ attempt, transfer }) => ({ transfer: transfer.id, payment: attempt._id, amount: netOf(attempt, transfer) })), bankReference: `UTR${id.slice("setl_".length).toUpperCase()}`, failure: null, at, unfinished: false };
  world.gatewayPayouts.push(row);
  const lines = paying.map(({ attempt, transfer, payment }) => ({ booking: payment?.booking ?? "", payment: payment?._id ?? "", transfer: transfer.id, amount: netOf(attempt, transfer) }));
  const { state, bankReference, failure } = payoutView(row);
  world.payouts.push({ _id: id, version: 1, artisan, account, amount, state, bankReference, failure, at, lines, askAt: null, outbox: [], leases: {} });
  world.journal.push(entryFor({ kind: "payout", id, artisan, at, currency: "INR", amount }));
  for (const { order, attempt, transfer, payment } of paying) {
    const out = { ...transfer, payout: id, payableAt: null };
    if (payment) changeAttempt(world, order, attempt._id, (each) => ({ transfers: each.transfers.map((one) => (one.id === transfer.id ? out : one)) }), recordTransfer(payment, transferView(attempt, out), at).books);
    world.released.get(artisan)?.delete(order);
  }
}
