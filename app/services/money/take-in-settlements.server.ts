import { payments } from "~/adapters/payments/index.server";
import { GatewayUnavailable, type GatewaySettlement, type PaymentsPort } from "~/adapters/payments/port";
import type { PaymentBooks } from "~/domain/payment/books";
import { compareSettlement, sumsOf } from "~/domain/payment/compare-settlement";
import { days, type Millis } from "~/domain/time/instant";
import { findPaymentsByReceipts } from "~/models/payment.server";
import { putSettlement } from "~/models/settlement.server";
import { lookAtEach } from "./look-at-each.server";
import type { Look } from "./look-at-payments.server";
import { noteBreaks } from "./note-breaks.server";

/** A bank may take some days, or send one back. */
const LATELY = days(10);

/**
 * Takes in what reached our own bank of late, compares each settlement with its movements and with what may be ours of them, and writes down what differs. Safe any number of times;
 * one that cannot be taken in holds up no other, and is listed. Stops quietly when the gateway is down. Gives how many were looked at. `now` is business time.
 */
export async function takeInSettlements(now: Millis): Promise<{ looked: number; opened: number }> {
  const gateway = await payments();
  if (!gateway) return { looked: 0, opened: 0 };
  try {
    const settlements = (await gateway.fetchSettlements(now - LATELY)).map(({ id, ...settlement }) => ({ _id: id, ...settlement }));
    const looks = await lookAtEach(settlements, (settlement) => takeIn(gateway, settlement), now);
    return { looked: looks.length, opened: (await noteBreaks(looks, now)).opened };
  } catch (error) {
    if (error instanceof GatewayUnavailable) return { looked: 0, opened: 0 };
    throw error;
  }
}

async function takeIn(gateway: PaymentsPort, { _id: id, ...settlement }: Omit<GatewaySettlement, "id"> & { _id: string }): Promise<Look> {
  const lines = await gateway.fetchSettlementLines({ id, at: settlement.at });
  const captured = lines.filter(({ kind }) => kind === "payment").map(({ of }) => of);
  const booksOf = new Map<string, PaymentBooks>();
  for (const row of await findPaymentsByReceipts(captured)) for (const receipt of row.receipts) booksOf.set(receipt.id, row);
  const { found, beyond } = compareSettlement({ id, amount: settlement.amount, lines }, booksOf);
  await putSettlement({ _id: id, ...settlement, sums: sumsOf(lines), beyond });
  return { of: id, booking: null, found };
}
