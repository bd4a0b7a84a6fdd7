import { balanceOf } from "~/domain/booking/balance";
import { findBooking } from "~/models/booking.server";
import { businessNow } from "~/services/clock/business-now.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { moveBooking } from "./move-booking.server";

/**
 * Writes down on a booking that its balance was paid. Money that comes when nobody waits for it any more, because the booking is over or its artisan was
 * paid in person, goes straight back: the booking decides, whichever of the two was first. Safe to call any number of times.
 */
export async function settleBalance(id: string): Promise<void> {
  const paid = await moveBooking({ id, event: "pay_balance", actor: "gateway" });
  if (paid.ok) return;
  if (paid.code === "busy") throw new Error("The booking was too busy to settle its balance; the relay tries again");
  const booking = await findBooking(id);
  if (!booking) throw new Error("A balance of a booking that does not exist");
  if (booking.balance?.how === "online") return;
  const back = await refundBooking({ booking: id, part: "balance", amount: balanceOf(booking), key: "late", reason: "late", now: businessNow() });
  if (!back.ok) throw new Error(`A balance that came too late could not be given back: ${back.code}`);
}
