import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { verifyPaidBookings } from "~/services/payment/verify-paid-bookings.server";
import { runCheck } from "./verify";

await runCheck(async () => {
  const [ledger, bookings] = [await verifyLedger(), await verifyPaidBookings()];
  return { ...ledger, ok: ledger.ok && bookings.ok, bookings };
});
