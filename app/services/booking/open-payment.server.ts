import { settled } from "~/domain/booking/transition";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { PaymentRow } from "~/models/payment.server";
import { isSuspended } from "~/models/person.server";
import { openCode } from "~/services/payment/open-code.server";
import { openOrder } from "~/services/payment/open-order.server";

/** What the app of whoever pays by a code may say it is for; the gateway keeps it, so nobody's own words stand in it. */
const CODE_TITLE = "KalaSetu booking";

/** Makes sure a held booking has its order at the gateway, and a code to be scanned where it makes codes, so that it can be paid. Refuses with not_in_this_state once the hold is over, artisan_away while the artisan is suspended, pay_in_person_only for one that is paid so, or payment_unavailable. */
export async function openPayment({ booking, now }: { booking: BookingRow; now: Millis }): Promise<Outcome<{ payment: PaymentRow }>> {
  if (booking.pays === "in_person") return refuse("pay_in_person_only");
  if (settled(booking, now).state !== "awaiting_payment") return refuse("not_in_this_state");
  if (await isSuspended(booking.artisan)) return refuse("artisan_away");
  const opened = await openOrder({ booking, now });
  return opened.ok ? { ok: true, payment: await openCode({ payment: opened.payment, title: CODE_TITLE, endsAt: booking.dueAt, now }) } : opened;
}
