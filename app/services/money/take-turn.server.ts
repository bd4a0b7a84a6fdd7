import type { RefundRequest } from "~/domain/payment/refund-request";
import { findRefundRequests, giveTurn } from "~/models/refund-request.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/**
 * Makes an approved request the one of its booking that is carried out, and gives it as it is now; one that is settled, or is not there, is given as it is and takes none.
 * Nobody waits: where another has its turn, `first` carries that one out, whoever began it. Throws where it is to be tried again.
 */
export async function takeTurn(booking: string, id: string, first: (request: string) => Promise<unknown>): Promise<RefundRequest | undefined> {
  const taken = await compareAndSet(async () => {
    const row = await findRefundRequests(booking);
    const asked = row.requests.find((request) => request.id === id);
    if (asked?.state !== "approved" || row.turn === id) return { asked };
    const before = row.requests.find((request) => request.id === row.turn && request.state === "approved");
    if (before) await first(before.id);
    else if (await giveTurn(row, id)) return { asked };
    return undefined;
  });
  if (!taken) throw new Error("A booking's refund requests were too busy; this one is carried out later");
  return taken.asked;
}
