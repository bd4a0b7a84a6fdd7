import type { HistoryLine } from "~/domain/booking/booking";
import { readReason, writeReason } from "~/domain/booking/reason";
import { maskWords } from "~/domain/privacy/mask-words";
import { Bookings, findBooking, type BookingRow } from "~/models/booking.server";

/**
 * Takes a person out of his bookings, which stay for the books under ids: as a customer his address but for the area, phone and note, as an
 * artisan what names him in words of others; of both the words written as reasons. Again changes nothing.
 */
export async function eraseBookings(person: string, words: readonly string[]): Promise<void> {
  for (const side of ["customer", "artisan"] as const) {
    const ids = await Bookings.find({ [side]: person }).select({ _id: 1 }).lean<{ _id: string }[]>().exec();
    for (const { _id } of ids) await eraseBooking(_id, side, words);
  }
}

async function eraseBooking(id: string, side: "customer" | "artisan", words: readonly string[]): Promise<void> {
  for (;;) {
    const row = await findBooking(id);
    if (!row) return;
    const left = side === "customer" ? customerGone(row) : artisanGone(row, words);
    const written = await Bookings.updateOne({ _id: id, version: row.version }, { $set: { ...left, history: row.history.map(wordless), version: row.version + 1 } }).exec();
    if (written.modifiedCount === 1) return;
  }
}

const customerGone = ({ address }: BookingRow) => ({ address: address && { pin: "", area: address.area, house: "", landmark: "" }, phone: "", note: "" });

const artisanGone = ({ note, service }: BookingRow, words: readonly string[]) => ({
  note: maskWords(note, words),
  service: { ...service, title: { en: maskWords(service.title.en, words), hi: maskWords(service.title.hi, words) } },
});

const wordless = (line: HistoryLine): HistoryLine => ({ ...line, reason: line.reason && writeReason({ ...readReason(line.reason), words: "" }) });
