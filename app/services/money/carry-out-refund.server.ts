import { settleRefund } from "~/domain/payment/refund-request";
import type { RefusalCode } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findRefundRequests, writeRefundRequests } from "~/models/refund-request.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { refundOrders } from "~/services/payment/refund-orders.server";

/**
 * Does what an approved request asks for, under the request's id: however often it is tried, it is one refund. Gives why it could not be, or null.
 * Throws where it is to be tried again; anything but an approved request is left alone.
 */
export async function carryOutRefund({ booking, request: id, now }: { booking: string; request: string; now: Millis }): Promise<RefusalCode | null> {
  const asked = (await findRefundRequests(booking)).requests.find((request) => request.id === id);
  if (asked?.state !== "approved") return asked?.failure ?? null;
  const done = await refundOrders({ booking, amount: asked.amount, key: id, reason: asked.reason, now });
  if (!done.ok && done.code === "busy") throw new Error("A booking's money was too busy; the refund is tried again");
  const failure = done.ok ? null : done.code;
  const written = await compareAndSet(async () => {
    const row = await findRefundRequests(booking);
    const requests = settleRefund(row.requests, id, failure);
    return requests === row.requests || (await writeRefundRequests(booking, row.version, requests, [])) ? true : undefined;
  });
  if (!written) throw new Error("A booking's refund requests were too busy; this one is settled later");
  return failure;
}
