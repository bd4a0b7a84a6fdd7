import { nameOrFormer } from "~/domain/account/former";
import type { Millis } from "~/domain/time/instant";
import { findArtisan } from "~/models/artisan.server";
import { findBooking } from "~/models/booking.server";
import { readCalendar } from "~/models/calendar.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { findPaymentOfBooking, type PaymentRow } from "~/models/payment.server";
import { findPerson } from "~/models/person.server";
import { viewBooking } from "~/services/booking/view-booking.server";

/** Everything staff may see of one booking: as it stands, both parties, money, journal, its time in the calendar, and work not done yet. Null when there is none. */
export async function openBooking(id: string, now: Millis) {
  const stored = await findBooking(id);
  if (!stored) return null;
  const [customer, artisan, payment, journal, calendar] = await Promise.all([findPerson(stored.customer), findArtisan(stored.artisan), findPaymentOfBooking(id), findJournalOfBooking(id), readCalendar(stored.artisan)]);
  const { outbox, leases: _leases, ...booking } = viewBooking(stored, now);
  return {
    booking,
    storedState: stored.state,
    customer: { id: stored.customer, name: customer ? nameOrFormer(customer.name, "customer").en : stored.customer, email: customer?.email ?? null, phone: customer?.phone ?? null },
    artisan: { id: stored.artisan, name: artisan?.name.en ?? stored.artisan, slug: artisan?.slug ?? null },
    payment: payment && withoutOutbox(payment),
    journal,
    entries: calendar.entries.filter((entry) => entry.booking === id),
    waiting: [...outbox, ...(payment?.outbox ?? [])].map(({ lane, kind, tries, error }) => ({ lane, kind, tries, error })),
  };
}

const withoutOutbox = ({ outbox: _outbox, leases: _leases, ...payment }: PaymentRow) => payment;
