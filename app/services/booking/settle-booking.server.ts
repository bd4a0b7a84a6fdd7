import { findBooking } from "~/models/booking.server";
import { moveBooking } from "./move-booking.server";

/**
 * Turns the first captured money of an order into its booking: kept when the time is still his or free again, else lost,
 * which refunds it. Safe to call any number of times.
 */
export async function settleBooking(id: string): Promise<void> {
  const paid = await moveBooking({ id, event: "pay", actor: "gateway" });
  if (paid.ok) return;
  if (paid.code === "busy") throw new Error("The calendar was too busy to settle; the relay tries again");
  const booking = await findBooking(id);
  if (!booking) throw new Error("Money for a booking that does not exist");
  if (paid.code === "not_in_this_state" && !["awaiting_payment", "released", "expired"].includes(booking.state)) return;
  const lost = await moveBooking({ id, event: "lose", actor: "gateway" });
  if (!lost.ok && lost.code !== "not_in_this_state") throw new Error(`A paid booking could be neither kept nor lost: ${lost.code}`);
}
