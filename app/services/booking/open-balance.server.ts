import { balanceDue } from "~/domain/booking/balance";
import { settled } from "~/domain/booking/transition";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { PaymentRow } from "~/models/payment.server";
import { isSuspended } from "~/models/person.server";
import { openOrder } from "~/services/payment/open-order.server";

/**
 * Makes sure that the balance of a visit that was agreed has its order at the gateway. Refuses with balance_settled, not_in_this_state before and after,
 * artisan_away while the artisan is suspended and the visit has not begun, pay_in_person_only or payment_unavailable.
 */
export async function openBalance({ booking, now }: { booking: BookingRow; now: Millis }): Promise<Outcome<{ payment: PaymentRow }>> {
  if (settled(booking, now).state !== "confirmed") return refuse("not_in_this_state");
  if (balanceDue(booking) === 0) return refuse("balance_settled");
  if (now < booking.start && (await isSuspended(booking.artisan))) return refuse("artisan_away");
  return openOrder({ booking, part: "balance", now });
}
