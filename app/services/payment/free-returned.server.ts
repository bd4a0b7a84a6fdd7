import { returnPayout } from "~/domain/payment/return-payout";
import type { Millis } from "~/domain/time/instant";
import type { Payout } from "~/models/payout.server";
import { changePayment } from "./change-payment.server";

/** What a payout had that the bank sent back waits for the next one: the gateway is asked for that from now on. Safe any number of times. */
export async function freeReturned({ _id, lines }: Pick<Payout, "_id" | "lines">, now: Millis): Promise<void> {
  const transfers = lines.map(({ transfer }) => transfer);
  for (const { payment } of lines) {
    const done = await changePayment(payment, (row) => {
      const share = returnPayout(row, _id, transfers);
      return { change: share && { share, askAt: now }, outbox: [], result: null };
    });
    if (!done.ok && done.code !== "not_found") throw new Error(`What a returned payout had could not be freed: ${done.code}`);
  }
}
