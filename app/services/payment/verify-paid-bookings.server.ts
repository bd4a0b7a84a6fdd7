import { paymentProblem, type EndedBooking } from "~/domain/payment/paid-booking";
import { Bookings } from "~/models/booking.server";
import { businessNow } from "~/services/clock/business-now.server";
import { findPaymentsOfBookings } from "~/models/payment.server";

const AT_ONCE = 500;

/**
 * Compares every booking with its payment: money means a booking or a refund, and a booking means money.
 * Meant for when the outboxes are empty. Gives a sentence for each that does not fit.
 */
export async function verifyPaidBookings(): Promise<{ ok: boolean; problems: string[]; bookings: number }> {
  const bookings = await Bookings.find({}).select({ state: 1, total: 1, refund: 1 }).sort({ _id: 1 }).lean<EndedBooking[]>().exec();
  const problems: string[] = [];
  for (let start = 0; start < bookings.length; start += AT_ONCE) problems.push(...(await problemsOf(bookings.slice(start, start + AT_ONCE))));
  return { ok: problems.length === 0, problems, bookings: bookings.length };
}

async function problemsOf(bookings: EndedBooking[]): Promise<string[]> {
  const payments = new Map((await findPaymentsOfBookings(bookings.map(({ _id }) => _id))).map((payment) => [payment.booking, payment]));
  return bookings.flatMap((booking) => paymentProblem(booking, payments.get(booking._id) ?? null, businessNow()) ?? []);
}
