import { givenByBank } from "~/domain/payment/dispute";
import { findPayment, orderIdOf } from "~/models/payment.server";
import { refundBooking } from "./refund-booking.server";

/** Promises back what a booking's end gives its customer of one of its orders, as `refundBooking` does. What his bank gave him by itself already he has. */
export async function refundOwed(wanted: Parameters<typeof refundBooking>[0]): ReturnType<typeof refundBooking> {
  const books = await findPayment(orderIdOf(wanted.booking, wanted.part ?? "first"));
  if (!books || books.moves.some(({ key }) => key === wanted.key)) return books ? { ok: true, made: false } : refundBooking(wanted);
  return refundBooking({ ...wanted, amount: Math.max(0, wanted.amount - givenByBank(books)) });
}
