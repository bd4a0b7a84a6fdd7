import { firstName } from "~/domain/account/first-name";
import { balanceDue, balanceOf, paidInPerson, paidSoFar } from "~/domain/booking/balance";
import { answerDeadline, completionDeadline } from "~/domain/booking/deadlines";
import { splitPaid, splitTaken } from "~/domain/booking/division";
import { owedSplit } from "~/domain/payment/paid-booking";
import { payerOf } from "~/domain/payment/payer";
import type { ToldRefund } from "~/domain/payment/told-refunds";
import { placeOf } from "~/domain/place/gazetteer";
import { splitOf } from "~/domain/pricing/split";
import { isBookingLetter, type BookingMailData, type BookingTemplate } from "~/emails/booking-mail";
import { findArtisan } from "~/models/artisan.server";
import type { BookingRow } from "~/models/booking.server";
import { findOrdersOfBooking } from "~/models/payment.server";
import { findPeople } from "~/models/person.server";
import { sendMail } from "./send-mail.server";

/** Sends one letter of the booking process to one party, in his language. The same key never sends twice. `told` is the refund that it is about, where that is not what ended the booking. */
export async function sendBookingMail({ booking, reader, template, key, told }: { booking: BookingRow; reader: "customer" | "artisan"; template: string; key: string; told?: ToldRefund | null }): Promise<void> {
  const letter = `${reader}.${template}`;
  if (!isBookingLetter(letter)) throw new Error(`The booking process tells nobody ${letter}`);
  const data = { ...(await mailDataOf(booking, reader)), ...(told ? { refund: told.amount, told } : {}) };
  await sendMail({ template: template as BookingTemplate, data, to: booking[reader], key });
}

async function mailDataOf(booking: BookingRow, reader: "customer" | "artisan"): Promise<BookingMailData> {
  const [profile, people, orders] = await Promise.all([findArtisan(booking.artisan), findPeople([booking.customer, booking.artisan]), findOrdersOfBooking(booking._id)]);
  if (!profile) throw new Error("A booking of an artisan without a page");
  const customer = people.find(({ _id }) => _id === booking.customer);
  const artisan = people.find(({ _id }) => _id === booking.artisan);
  const owed = owedSplit(booking);
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
    paid: paidSoFar(booking),
    payer: payerOf(orders),
    balance: balanceOf(booking),
    due: balanceDue(booking),
    taken: paidInPerson(booking),
    closes: completionDeadline(booking),
    earning: (booking.state === "completed" ? splitPaid(booking) : splitOf(booking.items)).artisan - splitTaken(booking).artisan,
    ourPart: owed.platform + owed.tax,
    refund: booking.refund?.amount ?? 0,
    refundWaits: orders.some(({ freezes }) => freezes.length > 0),
    reason: booking.history.at(-1)?.reason ?? null,
    until: orderedAt === undefined ? null : answerDeadline(orderedAt, booking.start),
  };
}
