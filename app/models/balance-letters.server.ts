import type { Millis } from "~/domain/time/instant";
import { Bookings, type BookingRow } from "./booking.server";
import type { OutboxEntry } from "./outbox.server";

/** Bookings about whose balance a letter is due by now, the longest waiting first. */
export const findBalanceLettersDue = (now: Millis, limit: number): Promise<BookingRow[]> => Bookings.find({ remindAt: { $gt: 0, $lte: now } }).sort({ remindAt: 1 }).limit(limit).lean<BookingRow[]>().exec();

/** Writes when the next letter about a balance is due, and the one that is due into the outbox; only if the booking did not change and nobody else wrote the same. */
export async function writeBalanceLetter({ _id, version, remindAt }: Pick<BookingRow, "_id" | "version" | "remindAt">, next: Millis | null, outbox: OutboxEntry[]): Promise<boolean> {
  return (await Bookings.updateOne({ _id, version, remindAt: remindAt ?? null }, { $set: { remindAt: next }, $push: { outbox: { $each: outbox } } }).exec()).modifiedCount === 1;
}
