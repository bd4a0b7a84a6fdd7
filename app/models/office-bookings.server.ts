import type { BookingState } from "~/domain/booking/states";
import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import { inStates } from "./booking-filter.server";
import { Bookings, type BookingRow } from "./booking.server";
import { findNamedPeople, readWords } from "./find-people-by-words.server";

/** What the back office asks for; null asks nothing. Visits start in [from, until). */
export interface OfficeFilter {
  states: readonly BookingState[] | null;
  text: string | null;
  from: Millis | null;
  until: Millis | null;
}

/**
 * The database's filter for what the back office asks for; names are looked up once, here. What narrows most stands outermost,
 * where an index can serve it.
 */
export async function officeQuery({ states, text, from, until }: OfficeFilter, now: Millis): Promise<Record<string, unknown>> {
  const start = { ...(from === null ? {} : { $gte: from }), ...(until === null ? {} : { $lt: until }) };
  const [first = {}, ...others] = [...(text ? [await matching(text)] : []), ...(states ? [inStates(states, now)] : [])];
  return { ...first, ...(Object.keys(start).length > 0 ? { start } : {}), ...(others.length > 0 ? { $and: others } : {}) };
}

/** One page of bookings, newest first. */
export async function listOfficeBookings(query: Record<string, unknown>, after: PageCursor | null, most: number): Promise<BookingRow[]> {
  const older = after && { $or: [{ placedAt: { $lt: after.at } }, { placedAt: after.at, _id: { $lt: after.id } }] };
  const filter = older ? { $and: [query, { placedAt: { $lte: after.at } }, older] } : query;
  return Bookings.find(filter).select({ outbox: 0, leases: 0 }).sort({ placedAt: -1, _id: -1 }).limit(most).lean<BookingRow[]>().exec();
}

/** How many there are; of all bookings the database's own tally, which costs nothing. */
export const countOfficeBookings = (query: Record<string, unknown>): Promise<number> => (Object.keys(query).length === 0 ? Bookings.estimatedDocumentCount() : Bookings.countDocuments(query)).exec();

/** When each booking since a moment was made. */
export async function momentsPlacedSince(from: Millis): Promise<Millis[]> {
  return (await Bookings.find({ placedAt: { $gte: from } }).select({ placedAt: 1 }).lean<{ placedAt: Millis }[]>().exec()).map(({ placedAt }) => placedAt);
}

/** Ids of the newest bookings that fit what staff typed. */
export async function findOfficeIds(text: string, most: number): Promise<string[]> {
  return (await Bookings.find(await matching(text)).select({ _id: 1 }).sort({ placedAt: -1, _id: -1 }).limit(most).lean<{ _id: string }[]>().exec()).map(({ _id }) => _id);
}

/** Bookings by reference, phone number, e-mail address, or the beginning of a party's name in either script. */
async function matching(text: string): Promise<Record<string, unknown>> {
  const words = readWords(text);
  const reference = words.reference && { reference: words.reference };
  if (reference && words.surely) return reference;
  const parties = await findNamedPeople(text, words);
  if (words.phone) return partyAmong(parties, { phone: words.phone });
  return partyAmong(parties, (!words.email && reference) || undefined);
}

const partyAmong = (ids: readonly string[], or?: Record<string, unknown>): Record<string, unknown> => ({ $or: [{ customer: { $in: ids } }, { artisan: { $in: ids } }, ...(or ? [or] : [])] });
