import { days } from "~/domain/time/instant";
import type { Paise } from "~/domain/money";
import { findGatewayDispute, findNewestGatewayDisputes, insertGatewayDispute, replaceGatewayDispute, type GatewayDisputeRow } from "~/models/gateway/dispute.server";
import { findGatewayPayment } from "~/models/gateway/payment.server";
import type { GatewayDispute } from "../port";
import { announceDispute } from "./announce.server";
import { notFound } from "./call-rules";
import { makeId, type Gateway } from "./gateway.server";
import { disputeView } from "./views.server";

/** How long the shop has to answer. */
const TO_ANSWER = days(7);

/** A customer objects by way of his bank. Null unless the payment was captured and covers the amount. */
export async function openDispute(gateway: Gateway, payment: string, { amount, reason = "goods_or_services_not_received" }: { amount?: Paise; reason?: string } = {}): Promise<GatewayDispute | null> {
  const row = await findGatewayPayment(payment);
  const objected = amount ?? row?.amount ?? 0;
  if (row?.state !== "captured" || objected < 1 || objected > row.amount) return null;
  const now = gateway.now();
  const dispute: GatewayDisputeRow = { _id: makeId("disp"), version: 1, payment, amount: objected, state: "open", reason, answerBy: now + TO_ANSWER, at: now };
  await insertGatewayDispute(dispute);
  await announceDispute(gateway, dispute, row);
  return disputeView(dispute);
}

/** Which states may follow; a dispute that was decided stays as it is. */
const NEXT: Readonly<Record<GatewayDispute["state"], readonly GatewayDispute["state"][]>> = { open: ["under_review", "won", "lost", "closed"], under_review: ["won", "lost", "closed"], won: [], lost: [], closed: [] };

/** The bank moves a dispute on. Null when it cannot follow. */
export async function moveDispute(gateway: Gateway, id: string, state: GatewayDispute["state"]): Promise<GatewayDispute | null> {
  const row = await findGatewayDispute(id);
  if (!row || !NEXT[row.state].includes(state)) return null;
  const next = { ...row, state, at: gateway.now(), answerBy: state === "under_review" ? row.answerBy : null };
  if (!(await replaceGatewayDispute(row, next))) return moveDispute(gateway, id, state);
  await announceDispute(gateway, next, (await findGatewayPayment(row.payment)) ?? { times: 1 });
  return disputeView(next);
}

export async function fetchDispute(id: string): Promise<GatewayDispute> {
  const row = await findGatewayDispute(id);
  if (!row) throw notFound(id);
  return disputeView(row);
}

export const fetchDisputes = async (): Promise<GatewayDispute[]> => (await findNewestGatewayDisputes(100)).map(disputeView);
