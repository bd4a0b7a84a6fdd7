import { sumPaise } from "~/domain/money";
import { findGatewayAccount } from "~/models/gateway/account.server";
import type { GatewayTransferRow } from "~/models/gateway/payment.server";
import { dropGatewayPayout, findGatewayPayout, findUnfinishedGatewayPayout, replaceGatewayPayout, type GatewayPaidTransfer, type GatewayPayoutRow } from "~/models/gateway/payout.server";
import { announcePayout } from "./announce.server";
import { netOf } from "./balance";
import { capturedPayment } from "./captured-payment.server";
import { changePayment } from "./change-payment.server";
import { changeTransfer } from "./change-transfer.server";
import type { Gateway } from "./gateway.server";
import { payableAfter } from "./release.server";

/**
 * Ends a payout that was begun, or one that came back, from wherever it was left; several processes may do it at once.
 * A transfer once marked can no longer be reversed, so what the payout comes to is fixed when all are marked. Null when it came to nothing.
 */
export async function finishPayout(gateway: Gateway, payout: GatewayPayoutRow): Promise<GatewayPayoutRow | null> {
  if (payout.state === "returned") return giveFree(gateway, payout);
  const paid: GatewayPaidTransfer[] = [];
  for (const { payment, transfer } of payout.transfers) {
    const amount = await mark(payout._id, payment, transfer);
    if (amount > 0) paid.push({ payment, transfer, amount });
  }
  if (paid.length > 0) return end(gateway, payout, { state: "processed", transfers: paid, amount: sumPaise(paid.map(({ amount }) => amount)), bankReference: referenceOf(payout._id), at: gateway.now() });
  await dropGatewayPayout(payout);
  return findGatewayPayout(payout._id);
}

/** The bank sends a payout back. Null unless it has been made, or while another one of the account is under way. */
export async function returnPayout(gateway: Gateway, id: string, failure: string): Promise<GatewayPayoutRow | null> {
  const payout = await findGatewayPayout(id);
  if (payout?.state !== "processed") return null;
  const other = await findUnfinishedGatewayPayout(payout.account);
  if (other) await finishPayout(gateway, other);
  const change = { state: "returned", failure, at: gateway.now(), unfinished: true } as const;
  return (await replaceGatewayPayout(payout, change)) ? giveFree(gateway, { ...payout, ...change, version: payout.version + 1 }) : null;
}

/** Puts the money of a payout that came back on its account again, to go out with the next one. */
async function giveFree(gateway: Gateway, payout: GatewayPayoutRow): Promise<GatewayPayoutRow | null> {
  for (const { payment, transfer } of payout.transfers) await changeTransfer(payment, transfer, (each) => (each.payout === payout._id ? { payout: null, payableAt: payableAfter(gateway.now()) } : null));
  return end(gateway, payout, {});
}

/** The last step, which one process takes; it tells of it. */
async function end(gateway: Gateway, payout: GatewayPayoutRow, change: Partial<GatewayPayoutRow>): Promise<GatewayPayoutRow | null> {
  if (!(await replaceGatewayPayout(payout, { ...change, unfinished: false }))) return findGatewayPayout(payout._id);
  const ended = { ...payout, ...change, unfinished: false, version: payout.version + 1 };
  await announcePayout(gateway, ended, (await findGatewayAccount(ended.account)) ?? { times: 1 });
  return ended;
}

/**
 * Puts a transfer into the payout and gives what it pays; 0 when nothing of it may be paid out any more.
 * The payment is read before the payout: one that has ended and come back since marks nothing.
 */
async function mark(payout: string, payment: string, transfer: string): Promise<number> {
  const { row } = await changePayment(
    async () => {
      const read = await capturedPayment(payment);
      return (await findGatewayPayout(payout))?.state === "created" ? read : { ...read, transfers: [] };
    },
    (now) => {
      const found = now.transfers.find((each) => each.id === transfer && isPayable(each));
      return found && netOf(now, found) > 0 ? { transfers: now.transfers.map((each) => (each === found ? { ...each, payout, payableAt: null } : each)) } : null;
    },
  );
  const marked = row.transfers.find((each) => each.id === transfer && each.payout === payout);
  return marked ? netOf(row, marked) : 0;
}

const isPayable = ({ held, state, payout, payableAt }: GatewayTransferRow): boolean => !held && state === "processed" && payout === null && payableAt !== null;

/** The number by which a bank finds a payment of another. */
const referenceOf = (payout: string): string => `UTR${payout.slice("setl_".length).toUpperCase()}`;
