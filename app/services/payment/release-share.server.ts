import { payments } from "~/adapters/payments/index.server";
import { GatewayRefused, GatewayUnavailable, type GatewayTransfer } from "~/adapters/payments/port";
import { beginLettingGo, holdAgain } from "~/domain/payment/freeze";
import { isLetGo, letGoAt, partsOf, retried, thereOf } from "~/domain/payment/share";
import type { Millis } from "~/domain/time/instant";
import { findPayment } from "~/models/payment.server";
import { changePayment } from "./change-payment.server";
import { nextAsk } from "./ask-times";
import { findPayoutRest } from "./find-payout-rest.server";
import { booksChange, staffAlert } from "./follow-ups.server";
import { netDebts } from "./net-debts.server";
import { recordSeenTransfer } from "./record-seen-transfer.server";

/**
 * Lets an artisan's share be paid out, less what he owes, which comes back first. Safe any number of times. Frozen since the release was decided it stays
 * held, but for what was claimed for his debts already; the end of the freeze asks for it anew. That it is about to be let go is written before the gateway hears of it, and only while nothing freezes it:
 * so a freeze either comes before and holds it, or after and says that it did. Throws `GatewayUnavailable` when it is to be tried again, which a share that is not on his account yet is too.
 * After a "no" staff are told, and it is asked for anew a day later. While the artisan's payouts rest nothing is let go, whatever asks for it: it is asked for anew when the rest is over.
 */
export async function releaseShare({ payment: id, now }: { payment: string; now: Millis }): Promise<void> {
  const payment = await findPayment(id);
  if (!payment?.share || payment.share.state === "failed") return;
  const { share, freezes, artisan } = payment;
  const begun = letGoAt(share) !== null;
  if (isLetGo(share) || (freezes.length > 0 && !begun)) return netDebts({ payment, most: 0, now });
  const rest = begun && share.releasedAt === null ? null : await findPayoutRest(artisan, now);
  if (rest) return waitUntil(id, rest.until);
  const gateway = await payments();
  const parts = partsOf(share).filter(({ state }) => state !== "failed");
  if (!gateway || parts.some(({ state }) => state !== "processed")) throw new GatewayUnavailable("the share is not on its account yet");
  await netDebts({ payment, most: thereOf(share), now });
  const going = await changePayment<boolean>(id, (row) => {
    const books = beginLettingGo(row, now);
    return { change: books && books !== row ? booksChange(books) : null, outbox: [], result: books !== null };
  });
  if (!going.ok) throw new Error("A payment was too busy; the relay tries again");
  if (!going.result) return;
  for (const { transfer } of parts) {
    let seen: GatewayTransfer;
    try {
      seen = await gateway.release(transfer ?? "");
    } catch (error) {
      if (error instanceof GatewayRefused) return giveUp(id, now);
      throw error;
    }
    await recordSeenTransfer({ payment: id, transfer: seen, now });
  }
  await changePayment(id, (row) => ({ change: { askAt: row.askAt ?? nextAsk(row, now) }, outbox: [], result: null }));
}

/** Planned anew: it is asked for when the rest is over. */
const waitUntil = async (id: string, until: Millis): Promise<void> => {
  const planned = await changePayment(id, (row) => ({ change: row.share && booksChange({ ...row, share: { ...row.share, retryAt: until } }), outbox: [], result: null }));
  if (!planned.ok) throw new Error("A payment was too busy; the relay tries again");
};

const giveUp = async (id: string, now: Millis): Promise<void> =>
  void (await changePayment(id, (row) => {
    if (!row.share || isLetGo(row.share)) return { change: null, outbox: [], result: null };
    return { change: booksChange(holdAgain({ ...row, share: retried(row.share, row, now) })), outbox: staffAlert("release_refused", row.share.vendorKey), result: null };
  }));
