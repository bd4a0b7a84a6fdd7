import type { RefundRequest } from "~/domain/payment/refund-request";
import { findRefundRequests, giveTurn } from "~/models/refund-request.server";
import { compareAndSet } from "~/services/compare-and-set.server";

/**
 * Makes an approved request the one of its booking that is carried out, and gives it as it is now; one that is settled, or is not there, is given as it is and takes none.
 * Nobody waits: where another has its turn, `first` carries that one out, whoever began it. Throws where it is to be tried again.
 */
export async function takeTurn(booking: string, id: string, first: (request: string) => Promise<unknown>): Promise<RefundRequest | undefined> {
  const taken = await compareAndSet(async () => {
    let row = await findRefundRequests(booking);
    for (let other = ahead(row, id); other; other = ahead(row, id)) {
      await first(other.id);
      row = await findRefundRequests(booking);
    }
    const asked = row.requests.find((request) => request.id === id);
    return asked?.state !== "approved" || row.turn === id || (await giveTurn(row, id)) ? { asked } : undefined;
  });
  if (!taken) throw new Error("A booking's refund requests were too busy; this one is carried out later");
  return taken.asked;
}

/** Whose turn it is, while that one and this one are still to be carried out. */
function ahead({ requests, turn }: Awaited<ReturnType<typeof findRefundRequests>>, id: string): RefundRequest | undefined {
  const approved = requests.filter(({ state }) => state === "approved");
  return approved.some((request) => request.id === id) ? approved.find((request) => request.id === turn && request.id !== id) : undefined;
}
