import type { Calendar, CalendarEntry, ClaimNumber } from "~/domain/availability/calendar";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";
import { shownOnPages } from "./shown-on-pages.server";

/** Entries are not read field by field on the way to the database: a full calendar has thousands, and only `claim` makes them. */
export const Calendars = defineModel<Calendar>(
  "calendars",
  {
    _id: String,
    version: Number,
    changedAt: Number,
    entries: [Object],
  },
  { plugins: [shownOnPages("_id")] },
);

export const emptyCalendar = (artisan: string): Calendar => ({ _id: artisan, version: 0, changedAt: 0, entries: [] });

/** The calendar of an artisan; an empty one of version 0 when nothing was ever booked. */
export const readCalendar = async (artisan: string): Promise<Calendar> => (await Calendars.findOne({ _id: artisan }).lean<Calendar | null>().exec()) ?? emptyCalendar(artisan);

export const readCalendars = (artisans: readonly string[]): Promise<Calendar[]> => Calendars.find({ _id: { $in: [...artisans] } }).lean<Calendar[]>().exec();

/** Writes the next calendar only if nobody wrote since `version` was read. False means: read again and decide again. */
export async function replaceCalendar(artisan: string, version: number, entries: readonly CalendarEntry[], now: Millis): Promise<boolean> {
  const next = { version: version + 1, changedAt: now, entries: [...entries] };
  if (version === 0) {
    try {
      await Calendars.create({ _id: artisan, ...next });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
  const written = await Calendars.updateOne({ _id: artisan, version }, { $set: next }).exec();
  return written.modifiedCount === 1;
}

/** Takes a booking's entries of this claim and earlier ones out of a calendar; a later claim of the same booking stays. */
export const removeEntries = async (artisan: string, booking: string, claimNumber: ClaimNumber): Promise<void> =>
  void (await Calendars.updateOne({ _id: artisan, "entries.booking": booking }, { $pull: { entries: { booking, move: { $lte: claimNumber } } }, $inc: { version: 1 } }).exec());
