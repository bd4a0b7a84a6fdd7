import type { Booking } from "~/domain/booking/booking";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";
import { withOutbox, type WithOutbox } from "./outbox.server";

export interface BookingRow extends Booking, WithOutbox {
  /** When somebody is told next that its balance is not paid; absent or null is never. */
  remindAt?: Millis | null | undefined;
}

export const Bookings = defineModel<BookingRow>(
  "bookings",
  {
    _id: String,
    reference: String,
    version: Number,
    move: Number,
    state: String,
    dueAt: Number,
    customer: String,
    artisan: String,
    artisanSuspended: Boolean,
    standingVersion: Number,
    service: Object,
    start: Number,
    end: Number,
    zone: String,
    place: String,
    address: Object,
    people: Number,
    phone: String,
    note: String,
    policy: String,
    mode: String,
    pays: String,
    placedAt: Number,
    items: [Object],
    total: Number,
    deposit: Number,
    balance: Object,
    remindAt: Number,
    refund: Object,
    history: [Object],
  },
  {
    plugins: [withOutbox],
    indexes: [
      [{ reference: 1 }, { unique: true }],
      [{ customer: 1, start: -1 }],
      [{ artisan: 1, start: -1 }],
      [{ state: 1, start: -1 }],
      [{ state: 1, dueAt: 1 }],
      [{ customer: 1, state: 1, dueAt: 1 }],
      [{ artisan: 1, state: 1, dueAt: 1 }],
      [{ dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } }],
      [{ remindAt: 1 }, { partialFilterExpression: { remindAt: { $exists: true } } }],
      [{ placedAt: -1, _id: -1 }],
    ],
  },
);

export const findBooking = (id: string): Promise<BookingRow | null> => Bookings.findOne({ _id: id }).lean<BookingRow | null>().exec();

/** What people call these bookings, by id. */
export async function findReferences(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await Bookings.find({ _id: { $in: ids } }).select({ reference: 1 }).lean<Pick<BookingRow, "_id" | "reference">[]>().exec();
  return new Map(rows.map(({ _id, reference }) => [_id, reference]));
}

/** These bookings of an artisan, without those of others among them. */
export const findBookingsNamed = (artisan: string, ids: readonly string[]): Promise<BookingRow[]> => Bookings.find({ _id: { $in: ids }, artisan }).select({ outbox: 0, leases: 0 }).lean<BookingRow[]>().exec();

/** A booking as one of its two parties may open it, or null. */
export const findBookingOfParty = (id: string, person: string): Promise<BookingRow | null> => Bookings.findOne({ _id: id, $or: [{ customer: person }, { artisan: person }] }).lean<BookingRow | null>().exec();
