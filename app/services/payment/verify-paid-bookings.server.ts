import { commissionKey } from "~/domain/payment/debt";
import { debtProblem, paymentProblem, type EndedBooking } from "~/domain/payment/paid-booking";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { eachDebt } from "~/models/debt.server";
import { businessNow } from "~/services/clock/business-now.server";
import { byBooking, findPaymentsOfBookings } from "~/models/payment.server";
import { findOwedWaiting } from "~/models/refund-request.server";

const AT_ONCE = 500;

type Compared = EndedBooking & Pick<BookingRow, "items">;

/**
 * Compares every booking with its payment and with what its artisan owes for it: money means a booking or a refund, a booking means money, or a commission
 * where it was paid in person. Meant for when the outboxes are empty. Gives a sentence for each that does not fit.
 */
export async function verifyPaidBookings(): Promise<{ ok: boolean; problems: string[]; bookings: number }> {
  const bookings = await Bookings.find({}).select({ state: 1, pays: 1, total: 1, deposit: 1, balance: 1, refund: 1, items: 1 }).sort({ _id: 1 }).lean<Compared[]>().exec();
  const owes = new Map<string, number>();
  for await (const { items } of eachDebt()) for (const { key, booking, amount } of items) if (key === commissionKey(booking)) owes.set(booking, amount);
  const problems: string[] = [];
  for (let start = 0; start < bookings.length; start += AT_ONCE) problems.push(...(await problemsOf(bookings.slice(start, start + AT_ONCE), owes)));
  return { ok: problems.length === 0, problems, bookings: bookings.length };
}

async function problemsOf(bookings: Compared[], owes: ReadonlyMap<string, number>): Promise<string[]> {
  const ids = bookings.map(({ _id }) => _id);
  const [rows, waiting] = await Promise.all([findPaymentsOfBookings(ids), findOwedWaiting(ids)]);
  const payments = byBooking(rows);
  return bookings.flatMap((booking) => [paymentProblem({ ...booking, waits: waiting.has(booking._id) }, payments.get(booking._id) ?? {}, businessNow()), debtProblem(booking, owes.get(booking._id) ?? 0)].filter((problem) => problem !== null));
}
