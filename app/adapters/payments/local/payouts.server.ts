import type { Millis } from "~/domain/time/instant";
import { findGatewayAccount } from "~/models/gateway/account.server";
import { findGatewayPaymentsOfAccount, findGatewayPaymentsPayable, type GatewayPaymentRow, type GatewayTransferRow } from "~/models/gateway/payment.server";
import { findUnfinishedGatewayPayout, findUnfinishedGatewayPayouts, insertGatewayPayout, type GatewayPayoutRow } from "~/models/gateway/payout.server";
import { netOf } from "./balance";
import { changeTransfer } from "./change-transfer.server";
import { finishPayout } from "./finish-payout.server";
import { makeId, type Gateway } from "./gateway.server";
import { payableAfter } from "./release.server";

interface Ready {
  row: GatewayPaymentRow;
  transfer: GatewayTransferRow;
}

/** Most transfers of an account that are paid out by hand at once. */
const MOST = 500;

/** Pays out what has become due, all of an account together, and ends what another process left unfinished. */
export async function payOutDue(gateway: Gateway): Promise<void> {
  for (const payout of await findUnfinishedGatewayPayouts()) await finishPayout(gateway, payout);
  const now = gateway.now();
  const due = readyIn(await findGatewayPaymentsPayable(now), ({ payableAt }) => payableAt !== null && payableAt <= now);
  for (const account of new Set(due.map(({ transfer }) => transfer.account))) await payOut(gateway, account, due.filter(({ transfer }) => transfer.account === account));
}

/** Pays out everything let go of an account now, whatever its day. Null when there is nothing, or the account is not active. */
export async function payOutNow(gateway: Gateway, account: string): Promise<GatewayPayoutRow | null> {
  const unfinished = await findUnfinishedGatewayPayout(account);
  if (unfinished) await finishPayout(gateway, unfinished);
  const ready = readyIn(await findGatewayPaymentsOfAccount(account, MOST), (each) => each.account === account && each.payableAt !== null);
  return ready.length === 0 ? null : payOut(gateway, account, ready);
}

/** How much work waits here by now. */
export async function countPayoutsDue(now: Millis): Promise<number> {
  const [unfinished, payable] = await Promise.all([findUnfinishedGatewayPayouts(), findGatewayPaymentsPayable(now)]);
  return unfinished.length + payable.length;
}

const readyIn = (rows: readonly GatewayPaymentRow[], is: (transfer: GatewayTransferRow) => boolean): Ready[] => rows.flatMap((row) => row.transfers.filter(is).map((transfer) => ({ row, transfer })));

/** One payout of an account at a time: where one is under way, these wait for the next. An account that is not active is looked at again a day later. */
async function payOut(gateway: Gateway, account: string, ready: readonly Ready[]): Promise<GatewayPayoutRow | null> {
  const now = gateway.now();
  if ((await findGatewayAccount(account))?.state !== "active") {
    for (const { row, transfer } of ready) await changeTransfer(row._id, transfer.id, ({ payableAt }) => (payableAt !== null && payableAt <= now ? { payableAt: payableAfter(now) } : null));
    return null;
  }
  const transfers = ready.map(({ row, transfer }) => ({ transfer: transfer.id, payment: row._id, amount: netOf(row, transfer) }));
  const payout: GatewayPayoutRow = { _id: makeId("setl"), version: 1, account, amount: 0, state: "created", transfers, bankReference: null, failure: null, at: now, unfinished: true };
  return (await insertGatewayPayout(payout)) ? finishPayout(gateway, payout) : null;
}
