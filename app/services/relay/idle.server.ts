import { jobs } from "~/adapters/jobs/index.server";
import { payments } from "~/adapters/payments/index.server";
import { Bookings } from "~/models/booking.server";
import { findPaymentsToAsk } from "~/models/payment.server";
import { businessNow } from "~/services/clock/business-now.server";
import { isRelayIdle } from "./relay.server";

/** Whether nothing waits: no lapsed deadline, no outbox entry, no due job, no news at the local gateway, no payment to be asked about. */
export async function isIdle(): Promise<boolean> {
  const gateway = await payments();
  const now = businessNow();
  const [overdue, relayed, worked, news, unasked] = await Promise.all([
    Bookings.exists({ dueAt: { $lt: now } }).exec(),
    isRelayIdle(),
    jobs().isIdle(),
    gateway ? gateway.countDue() : 0,
    gateway ? findPaymentsToAsk(now, 1) : [],
  ]);
  return overdue === null && relayed && worked && news === 0 && unasked.length === 0;
}
