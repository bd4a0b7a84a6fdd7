import { findBooking } from "~/models/booking.server";
import { findPaymentOfBooking } from "~/models/payment.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { businessNow } from "~/services/clock/business-now.server";

/** The gateway's order of an address that names the order itself or its booking; a held booking without one gets it now. Null for anything else. */
export async function findOrder(id: string | undefined): Promise<string | null> {
  if (!id) return null;
  if (/^(order|plink|qr)_/.test(id)) return id;
  const payment = await findPaymentOfBooking(id);
  if (payment?.order) return payment.order;
  const booking = await findBooking(id);
  const opened = booking && (await openPayment({ booking, now: businessNow() }));
  return opened?.ok ? (opened.payment.order ?? null) : null;
}
