import { ratesOf, splitOf } from "~/domain/pricing/split";
import { Bookings, type BookingRow } from "../booking.server";
import { Payments, type PaymentRow } from "../payment.server";
import { fillIn } from "./fill-in.server";
import type { Migration } from "./migration";

/**
 * Bookings say how they are paid; payments know how they are divided, their share, freezes and release. A version before it would
 * look for the money of a visit that is paid in person.
 */
export const moneyAndPays: Migration = {
  id: "0003-money-and-pays",
  breaks: true,
  async run() {
    await fillIn<BookingRow>(Bookings, { pays: "online" });
    await fillIn<PaymentRow>(Payments, { account: null, share: null, freezes: [], planned: null, releaseAt: null });
    await fillInDivision();
  },
};

/** So many payments are read and written at once. */
const BATCH = 500;

async function fillInDivision(): Promise<void> {
  for (let last = ""; ; ) {
    const lacking = await Payments.find({ _id: { $gt: last }, split: { $exists: false } }).sort({ _id: 1 }).select({ booking: 1 }).limit(BATCH).lean<Pick<PaymentRow, "_id" | "booking">[]>().exec();
    last = lacking.at(-1)?._id ?? "";
    if (last === "") return;
    const bookings = await Bookings.find({ _id: { $in: lacking.map(({ booking }) => booking) } }).select({ items: 1 }).lean<Pick<BookingRow, "_id" | "items">[]>().exec();
    const items = new Map(bookings.map((booking) => [booking._id, booking.items]));
    await Payments.bulkWrite(
      lacking.map(({ _id, booking }) => {
        const priced = items.get(booking);
        if (!priced) throw new Error(`The booking of payment ${_id} is missing`);
        return { updateOne: { filter: { _id, split: { $exists: false } }, update: { $set: { split: splitOf(priced), rates: ratesOf(priced) } } } };
      }),
    );
  }
}
