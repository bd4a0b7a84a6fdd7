import { nameOrFormer } from "~/domain/account/former";
import { maskPhone } from "~/domain/contact/mask";
import type { Millis } from "~/domain/time/instant";
import { findArtisan } from "~/models/artisan.server";
import { findBooking } from "~/models/booking.server";
import { readCalendar } from "~/models/calendar.server";
import { findJournalOfBooking } from "~/models/journal-entry.server";
import { findOrders, type PaymentRow } from "~/models/payment.server";
import { findPerson } from "~/models/person.server";
import { viewBooking } from "~/services/booking/view-booking.server";
import { maskedContact } from "./find-people.server";

/**
 * Everything staff may see of one booking: as it stands, both parties, money, journal, its time in the calendar, and work not done yet. Null when there is none.
 * The customer's own contact is masked; the phone and the house of the visit are for `contact`, who may see people's contact.
 */
export async function openBooking(id: string, { now, contact }: { now: Millis; contact: boolean }) {
  const stored = await findBooking(id);
  if (!stored) return null;
  const [customer, artisan, orders, journal, calendar] = await Promise.all([findPerson(stored.customer), findArtisan(stored.artisan), findOrders(id), findJournalOfBooking(id), readCalendar(stored.artisan)]);
  const { outbox, leases: _leases, ...viewed } = viewBooking(stored, now);
  const booking = contact ? viewed : { ...viewed, phone: viewed.phone && maskPhone(viewed.phone), address: viewed.address && { ...viewed.address, house: "", landmark: "" } };
  return {
    booking,
    storedState: stored.state,
    customer: { id: stored.customer, name: customer ? nameOrFormer(customer.name, "customer").en : stored.customer, contact: maskedContact({ email: customer?.email, phone: customer?.phone }) },
    artisan: { id: stored.artisan, name: artisan?.name.en ?? stored.artisan, slug: artisan?.slug ?? null },
    payments: Object.values(orders).map(withoutOutbox),
    journal,
    entries: calendar.entries.filter((entry) => entry.booking === id),
    waiting: [...outbox, ...Object.values(orders).flatMap((payment) => payment.outbox)].map(({ lane, kind, tries, error }) => ({ lane, kind, tries, error })),
  };
}

const withoutOutbox = ({ outbox: _outbox, leases: _leases, ...payment }: PaymentRow) => payment;
