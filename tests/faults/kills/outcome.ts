import type { Paise } from "~/domain/money";
import { REFUND_REASONS } from "~/domain/payment/staff-refund";
import { findBooking, type BookingRow } from "~/models/booking.server";
import { findDeliveries } from "~/models/delivery.server";
import { eachGatewayPayment } from "~/models/gateway/payment.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { findPaymentOfBooking, type PaymentRow } from "~/models/payment.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { verifyLedger } from "~/services/payment/verify-ledger.server";
import { verifyPaidBookings } from "~/services/payment/verify-paid-bookings.server";
import type { Stand } from "./ways";

/** What has become of one booking, everything counted as often as it is there. */
export async function outcomeOf(id: string, people: string[]) {
  const [booking, payment, journal, letters] = await Promise.all([
    findBooking(id),
    findPaymentOfBooking(id),
    findJournalOfBooking(id),
    Promise.all(people.map((person) => findDeliveries({ to: `${person.toLowerCase()}@test.example`, most: 100 }))),
  ]);
  const taken = [];
  for await (const row of eachGatewayPayment()) if (payment?.order !== undefined && row.order === payment.order && row.state === "captured") taken.push(row);
  return {
    state: booking && standOf(booking, payment),
    taken: taken.length,
    promised: (booking?.refund?.amount ?? 0) + givenBack(payment),
    refunded: taken.flatMap(({ refunds }) => refunds).reduce((sum, { amount }) => sum + amount, 0),
    journal: journal.map(({ kind }) => kind as string).sort(),
    letters: letters.flat().map(({ template }) => template).sort(),
  };
}

function standOf({ state, history }: BookingRow, payment: PaymentRow | null): Stand {
  if (history.every(({ event }) => event !== "confirm")) return state === "completed" && payment?.moves.some(({ kind }) => kind === "release") ? "done_and_released" : state;
  return givenBack(payment) > 0 ? "done_and_given_back" : payment && payment.freezes.length > 0 ? "done_and_frozen" : "done_and_confirmed";
}

/** What staff gave back, in paise. */
const givenBack = (payment: PaymentRow | null): Paise =>
  (payment?.moves ?? []).filter(({ kind, state, reason }) => kind === "refund" && state !== "failed" && REFUND_REASONS.some((listed) => listed === reason)).reduce((sum, { amount }) => sum + amount, 0);

/** What all checks of the marketplace find wrong; nothing, ever. */
export async function problems(): Promise<unknown[]> {
  const [ledger, calendar, paid] = await Promise.all([verifyLedger(), verifyCalendar(), verifyPaidBookings()]);
  return [...ledger.problems, ...calendar.problems, ...paid.problems];
}
