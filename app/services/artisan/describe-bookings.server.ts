import { calledAs } from "~/domain/account/former";
import type { BookingLine } from "~/domain/artisan/booking-line";
import { receivedFrom } from "~/domain/artisan/received-from";
import { areaName } from "~/domain/place/area-name";
import type { Locale } from "~/messages";
import type { BookingRow } from "~/models/booking.server";
import { findPeople } from "~/models/person.server";

/** Describes an artisan's own bookings for a list, in the order given; customers by their first name. */
export async function describeBookings(rows: readonly BookingRow[], locale: Locale): Promise<BookingLine[]> {
  const people = await findPeople([...new Set(rows.map(({ customer }) => customer))]);
  const names = new Map(people.map(({ _id, name }) => [_id, calledAs({ en: name, hi: name }, "customer")[locale]]));
  return rows.map((row) => describe(row, names.get(row.customer) ?? "", locale));
}

function describe(row: BookingRow, customer: string, locale: Locale): BookingLine {
  return {
    id: row._id,
    reference: row.reference,
    version: row.version,
    state: row.state,
    dueAt: row.dueAt,
    customer,
    title: row.service.title[locale],
    start: row.start,
    lengthMinutes: row.service.lengthMinutes,
    place: row.place,
    area: row.address && areaName(row.address.area)[locale],
    pin: row.address?.pin ?? null,
    people: row.people,
    note: row.note,
    pays: row.pays,
    total: row.total,
    receive: receivedFrom(row),
    phone: row.state === "confirmed" ? row.phone : null,
  };
}
