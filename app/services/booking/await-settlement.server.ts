import { setTimeout as sleep } from "node:timers/promises";
import { keptReceipt } from "~/domain/payment/books";
import { LATE_PAYABLE_STATES } from "~/domain/booking/states";
import { seconds, type Millis } from "~/domain/time/instant";
import { findBooking, type BookingRow } from "~/models/booking.server";
import { findOrders } from "~/models/payment.server";
import { wakeRelay } from "~/services/relay/wake.server";

/** Gives a booking whose money has arrived a moment to become what it was paid for, so that its payer sees the result; of a balance too. Waits for nothing else. */
export async function awaitSettlement(id: string, most: Millis = seconds(2)): Promise<void> {
  const { first, balance } = await findOrders(id);
  if (!first || !keptReceipt(first)) return;
  wakeRelay();
  const ofBalance = balance !== undefined && keptReceipt(balance) !== null;
  for (const end = Date.now() + most; Date.now() < end; await sleep(50)) {
    const booking = await findBooking(id);
    if (!booking || !(isUnsettled(booking) || (ofBalance && booking.state === "confirmed" && !booking.balance))) return;
  }
}

const isUnsettled = ({ state }: BookingRow): boolean => state === "awaiting_payment" || LATE_PAYABLE_STATES.has(state);
