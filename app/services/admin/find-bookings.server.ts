import { OFFICE_VIEWS, VIEW_STATES, type OfficeView } from "~/domain/booking/office-views";
import type { BookingState } from "~/domain/booking/states";
import type { Paise } from "~/domain/money";
import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import { countOfficeBookings, listOfficeBookings, officeQuery, type OfficeFilter } from "~/models/office-bookings.server";
import { viewBooking } from "~/services/booking/view-booking.server";
import { namesOf } from "./names-of.server";
import { widenBookings } from "./widen-bookings.server";

/** One line of the office's list of bookings. */
export interface OfficeBooking {
  id: string;
  reference: string;
  placedAt: Millis;
  customer: string;
  customerId: string;
  artisan: string;
  artisanId: string;
  start: Millis;
  total: Paise;
  state: BookingState;
  dueAt: Millis | null;
}

const PAGE = 20;

/** Saved filters whose size says something to do; the long past is not counted for each page. */
const COUNTED = OFFICE_VIEWS.filter((view) => view !== "done" && view !== "ended");

/** A page of bookings for staff, newest first: how many there are, how many of what is asked stand behind each saved filter for work, and without any, which filter to drop. */
export async function findBookings({ filter, after, now }: { filter: OfficeFilter; after: PageCursor | null; now: Millis }) {
  const query = await officeQuery(filter, now);
  const [rows, counts, inStates] = await Promise.all([listOfficeBookings(query, after, PAGE + 1), countViews(filter, now), filter.states === null ? null : countOfficeBookings(query)]);
  const total = inStates ?? counts.all ?? 0;
  const shown = rows.slice(0, PAGE).map((row) => viewBooking(row, now));
  const names = await namesOf(shown);
  const bookings = shown.map(({ _id, reference, placedAt, customer, artisan, start, total: price, state, dueAt }): OfficeBooking => ({ id: _id, reference, placedAt, customer: names.customer(customer), customerId: customer, artisan: names.artisan(artisan).name, artisanId: artisan, start, total: price, state, dueAt }));
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  const wider = total === 0 ? await widenBookings(filter, now) : [];
  return { bookings, total, counts, wider, next: last ? { at: last.placedAt, id: last._id } : null };
}

async function countViews(filter: OfficeFilter, now: Millis): Promise<Partial<Record<OfficeView, number>>> {
  const counted = COUNTED.map(async (view) => [view, await countOfficeBookings(await officeQuery({ ...filter, states: VIEW_STATES[view] }, now))] as const);
  return Object.fromEntries(await Promise.all(counted)) as Partial<Record<OfficeView, number>>;
}
