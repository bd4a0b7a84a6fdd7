import { completionDeadline } from "~/domain/booking/deadlines";
import { HOLDING_STATES } from "~/domain/booking/states";
import type { Millis } from "~/domain/time/instant";
import { Bookings, type BookingRow } from "./booking.server";
import { outboxEntries, type OutboxEntry } from "./outbox.server";
import { suspensionDiffers, suspensionOlder } from "./suspension-differs";

type Marked = Pick<BookingRow, "_id" | "version" | "state" | "dueAt" | "end" | "total" | "deposit" | "balance" | "artisanSuspended">;

/** Marks a booking under way as one of a suspended artisan, of which the clock closes no visit; the customer is told while it lies ahead. False when it changed meanwhile. */
export function suspendBooking(booking: Marked, standingVersion: number, now: Millis): Promise<boolean> {
  const liesAhead = booking.state !== "awaiting_payment" && booking.end > now;
  const told = liesAhead ? outboxEntries([{ key: `tell_away:${standingVersion}`, lane: "mail", kind: "tell_away" }]) : [];
  return write(booking, { artisanSuspended: true, standingVersion, dueAt: booking.state === "confirmed" ? null : booking.dueAt }, told);
}

/** Takes the mark away; a visit that waited closes by itself again, no sooner than a visit that ended now. */
const freeBooking = (booking: Marked, standingVersion: number, now: Millis): Promise<boolean> =>
  write(booking, { artisanSuspended: false, standingVersion, dueAt: booking.state === "confirmed" ? completionDeadline({ ...booking, end: Math.max(booking.end, now) }) : booking.dueAt });

/** Makes what an artisan has under way bear whether he is suspended. Again changes nothing, and neither does an older standing. */
export async function suspendBookings(artisan: string, suspended: boolean, standingVersion: number, now: Millis): Promise<void> {
  const underWay = { artisan, state: { $in: [...HOLDING_STATES] } };
  await Bookings.updateMany({ ...underWay, ...suspensionOlder(suspended, standingVersion, "artisanSuspended") }, { $set: { standingVersion } }).exec();
  const found = await Bookings.find({ ...underWay, ...suspensionDiffers(suspended, standingVersion, "artisanSuspended") })
    .select({ version: 1, state: 1, dueAt: 1, end: 1, total: 1, deposit: 1, balance: 1 })
    .lean<Marked[]>()
    .exec();
  const written = await Promise.all(found.map((booking) => (suspended ? suspendBooking : freeBooking)(booking, standingVersion, now)));
  if (written.includes(false)) await suspendBookings(artisan, suspended, standingVersion, now);
}

async function write({ _id, version, state }: Marked, fields: Pick<BookingRow, "dueAt" | "artisanSuspended" | "standingVersion">, outbox: OutboxEntry[] = []): Promise<boolean> {
  return (await Bookings.updateOne({ _id, state, version }, { $set: fields, $inc: { version: 1 }, $push: { outbox: { $each: outbox } } }).exec()).modifiedCount === 1;
}
