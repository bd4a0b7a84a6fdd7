import { startPayments } from "~/adapters/payments/index.server";
import { environment } from "~/env.server";
import { businessNow } from "~/services/clock/business-now.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { verifyMonths } from "~/services/month/verify-months.server";
import { verifyPaidBookings } from "~/services/payment/verify-paid-bookings.server";
import { runCheck } from "./verify";

await runCheck(async () => {
  const { raw, demo, test, production } = environment();
  startPayments({ env: raw, local: demo || test, production, now: businessNow });
  const [ledger, bookings, months] = [await verifyLedger(), await verifyPaidBookings(), await verifyMonths()];
  return { ...ledger, ok: ledger.ok && bookings.ok && months.ok, bookings, months };
});
