import { sumPaise, type Paise } from "~/domain/money";
import { settleRefund } from "~/domain/payment/refund-request";
import type { RefusalCode } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { findOrders } from "~/models/payment.server";
import { findRefundRequests, writeRefundRequests } from "~/models/refund-request.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { refundOrders } from "~/services/payment/refund-orders.server";
import { takeTurn } from "./take-turn.server";

/**
 * Does what an approved request asks for, under the request's id: however often it is tried, it is one refund. Gives why it could not be, or null.
 * Those of one booking take turns, so that none takes from one of its orders what another counts on.
 * Throws where it is to be tried again; anything but an approved request is left alone.
 */
export async function carryOutRefund({ booking, request: id, now }: { booking: string; request: string; now: Millis }): Promise<RefusalCode | null> {
  const asked = await takeTurn(booking, id, (request) => carryOutRefund({ booking, request, now }));
  if (asked?.state !== "approved") return asked?.failure ?? null;
  const done = await refundOrders({ booking, amount: asked.amount, key: id, reason: asked.reason, now });
  if (!done.ok && done.code === "busy") throw new Error("A booking's money was too busy; the refund is tried again");
  const failure = done.ok ? null : done.code;
  const given = failure ? await promisedFor(booking, id) : 0;
  const written = await compareAndSet(async () => {
    const row = await findRefundRequests(booking);
    const requests = settleRefund(row.requests, id, failure, given);
    return requests === row.requests || (await writeRefundRequests(booking, row.version, requests, [])) ? true : undefined;
  });
  if (!written) throw new Error("A booking's refund requests were too busy; this one is settled later");
  return failure;
}

/** What was promised under a key of the booking's orders: one may have had its part, though the other had too little. */
async function promisedFor(booking: string, key: string): Promise<Paise> {
  const moves = Object.values(await findOrders(booking)).flatMap((order) => order.moves);
  return sumPaise(moves.filter((move) => move.kind === "refund" && move.key === key && move.state !== "failed").map(({ amount }) => amount));
}
