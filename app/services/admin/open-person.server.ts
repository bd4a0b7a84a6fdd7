import { lastingSuspension } from "~/domain/account/standing/standing";
import { averageOf } from "~/domain/review/review";
import type { Millis } from "~/domain/time/instant";
import { findArtisan } from "~/models/artisan.server";
import { findBookingsOfPerson } from "~/models/bookings-of-person.server";
import { findPerson } from "~/models/person.server";
import { findStaff } from "~/models/staff.server";
import { findStanding, type PlainStanding } from "~/models/standing.server";
import { listDevices } from "~/services/account/list-devices.server";
import { viewBooking } from "~/services/booking/view-booking.server";
import type { OfficeBooking } from "./find-bookings.server";
import { maskedContact } from "./find-people.server";
import { namesOf } from "./names-of.server";

const MOST_BOOKINGS = 20;
const MOST_AWAITED = 100;

/** Everything staff may see of one person, addresses and numbers masked. Null when there is none. `now` is business time. */
export async function openPerson(id: string, now: Millis) {
  const person = await findPerson(id);
  if (!person) return null;
  const [standing, artisan, found, open, devices, staff] = await Promise.all([
    findStanding(id),
    person.roles.includes("artisan") ? findArtisan(id) : null,
    findBookingsOfPerson(id, person.roles, { most: MOST_BOOKINGS }),
    person.roles.includes("artisan") ? findBookingsOfPerson(id, ["artisan"], { most: MOST_AWAITED, openAt: now }) : [],
    listDevices({ person: id, current: "", now: Date.now() }),
    findStaff(),
  ]);
  const bookings = found.map((row) => viewBooking(row, now));
  const awaited = lastingSuspension(standing) ? open.map((row) => viewBooking(row, now)) : [];
  const names = await namesOf([...bookings, ...awaited]);
  const line = ({ _id, reference, placedAt, customer, artisan: of, start, total, state, dueAt }: (typeof bookings)[number]): OfficeBooking => ({ id: _id, reference, placedAt, customer: names.customer(customer), customerId: customer, artisan: names.artisan(of).name, artisanId: of, start, total, state, dueAt });
  return {
    id,
    name: person.name,
    contact: maskedContact(person),
    roles: person.roles,
    since: person.createdAt,
    letters: person.locale,
    shop: artisan && { slug: artisan.slug, listed: artisan.listed, rating: { average: averageOf(artisan.rating), count: artisan.rating.count } },
    standing: withNames(standing, new Map(staff.map(({ _id, name }) => [_id, name]))),
    bookings: bookings.map(line),
    /** What a suspended artisan has still open: somebody must look after it. */
    awaited: awaited.map(line),
    devices: devices.map(({ id: device, browser, system, since, seenAt }) => ({ id: device, browser, system, since, seenAt })),
  };
}

/** A standing as staff read it: who decided, by today's names. */
function withNames({ version, warnings, suspensions }: PlainStanding, names: ReadonlyMap<string, string>) {
  const named = <T extends { by: string }>(row: T): T => ({ ...row, by: names.get(row.by) ?? row.by });
  return {
    version,
    warnings: warnings.map(named),
    suspensions: suspensions.map((row) => ({ ...named(row), lifted: row.lifted && named(row.lifted), appeal: row.appeal && { ...row.appeal, answer: row.appeal.answer && named(row.appeal.answer) } })),
  };
}
