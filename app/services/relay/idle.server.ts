import { jobs } from "~/adapters/jobs/index.server";
import { localGateway, payments } from "~/adapters/payments/index.server";
import { findBalanceLettersDue } from "~/models/balance-letters.server";
import { Bookings } from "~/models/booking.server";
import { findPeopleToErase } from "~/models/closing.server";
import { findUnfinishedErasures } from "~/models/erased-person.server";
import { findPaymentsToAsk, findReleasesDue } from "~/models/payment.server";
import { businessNow } from "~/services/clock/business-now.server";
import { isRelayIdle } from "./relay.server";

/**
 * Whether nothing waits: no news at the local gateway, no lapsed deadline, no letter due, nobody to be erased, no payment to be asked about or to be released, no outbox entry, no due job.
 * Work goes from one to the next while they are looked at, so they are looked at in that order, and twice.
 */
export const isIdle = async (): Promise<boolean> => (await isQuiet()) && (await isQuiet());

async function isQuiet(): Promise<boolean> {
  const now = businessNow();
  if (((await (await localGateway())?.countDue()) ?? 0) > 0) return false;
  if ((await payments()) && (await findPaymentsToAsk(now, 1)).length > 0) return false;
  if (await Bookings.exists({ dueAt: { $lt: now } }).exec()) return false;
  if ((await findBalanceLettersDue(now, 1)).length > 0) return false;
  if ((await findReleasesDue(now, 1)).length > 0) return false;
  if ((await findPeopleToErase(now, 1)).length > 0 || (await findUnfinishedErasures(1)).length > 0) return false;
  return (await isRelayIdle()) && (await jobs().isIdle());
}
