import { firstName } from "~/domain/account/first-name";
import { answerDeadline } from "~/domain/booking/deadlines";
import { placeOf } from "~/domain/place/gazetteer";
import { sumFor } from "~/domain/pricing/line-item";
import { isBookingLetter, type BookingMailData, type BookingTemplate } from "~/emails/booking-mail";
import { findArtisan } from "~/models/artisan.server";
import type { BookingRow } from "~/models/booking.server";
import { findPeople } from "~/models/person.server";
import { sendMail } from "./send-mail.server";

/** Sends one letter of the booking process to one party, in his language. The same key never sends twice. */
export async function sendBookingMail({ booking, reader, template, key }: { booking: BookingRow; reader: "customer" | "artisan"; template: string; key: string }): Promise<void> {
  const letter = `${reader}.${template}`;
  if (!isBookingLetter(letter)) throw new Error(`The booking process tells nobody ${letter}`);
  const data = await mailDataOf(booking, reader);
  await sendMail({ template: template as BookingTemplate, data, to: booking[reader], key });
}

async function mailDataOf(booking: BookingRow, reader: "customer" | "artisan"): Promise<BookingMailData> {
  const [profile, people] = await Promise.all([findArtisan(booking.artisan), findPeople([booking.customer, booking.artisan])]);
  if (!profile) throw new Error("A booking of an artisan without a page");
  const customer = people.find(({ _id }) => _id === booking.customer);
  const artisan = people.find(({ _id }) => _id === booking.artisan);
  const orderedAt = booking.history.find(({ event }) => event === "pay" || event === "promise")?.at;
  return {
    reader,
    booking: booking._id,
    reference: booking.reference,
    service: booking.service.title,
    start: booking.start,
    lengthMinutes: booking.service.lengthMinutes,
    place: booking.place,
    people: booking.people,
    note: booking.note,
    address: booking.address,
    artisan: { name: profile.name, slug: profile.slug, craft: profile.craft, town: placeOf(profile.place).name, phone: artisan?.phone ?? null },
    customer: { name: firstName(customer?.name ?? ""), phone: booking.phone },
    pays: booking.pays,
    total: booking.total,
    earning: sumFor(booking.items, "artisan"),
    ourPart: sumFor(booking.items, "platform") + sumFor(booking.items, "tax"),
    refund: booking.refund?.amount ?? 0,
    reason: booking.history.at(-1)?.reason ?? null,
    until: orderedAt === undefined ? null : answerDeadline(orderedAt, booking.start),
  };
}
