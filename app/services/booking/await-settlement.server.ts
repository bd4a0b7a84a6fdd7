import { setTimeout as sleep } from "node:timers/promises";
import { keptReceipt } from "~/domain/payment/books";
import { LATE_PAYABLE_STATES } from "~/domain/booking/states";
import { seconds, type Millis } from "~/domain/time/instant";
import { findBooking } from "~/models/booking.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { wakeRelay } from "~/services/relay/wake.server";

/** Gives a booking whose money has arrived a moment to become what it was paid for, so that its payer sees the result. Waits for nothing else. */
export async function awaitSettlement(id: string, most: Millis = seconds(2)): Promise<void> {
  const payment = await findPaymentOfBooking(id);
  if (!payment || !keptReceipt(payment)) return;
  wakeRelay();
  for (const end = Date.now() + most; Date.now() < end; await sleep(50)) {
    const booking = await findBooking(id);
    if (!booking || !(booking.state === "awaiting_payment" || LATE_PAYABLE_STATES.has(booking.state))) return;
  }
}
