import { ORDER_PARTS } from "~/domain/payment/books";
import { Bookings } from "~/models/booking.server";
import { blankLettersAbout, removeLettersTo } from "~/models/delivery.server";
import { orderIdOf } from "~/models/payment.server";
import { findPeople } from "~/models/person.server";

/** What the letters about a booking have their keys begin with. */
const keysOf = (booking: string): string[] => [`${booking}:`, ...ORDER_PARTS.map((part) => `${orderIdOf(booking, part)}:`), `review:${booking}:`];

/** Removes every letter to a person, and the words of every letter to others about a booking of his. Again changes nothing. */
export async function eraseLetters(person: string, contacts: readonly string[]): Promise<void> {
  await removeLettersTo({ contacts, keys: [`person:${person}:`] });
  const bookings = await Bookings.find({ $or: [{ customer: person }, { artisan: person }] }).select({ customer: 1, artisan: 1 }).lean<{ _id: string; customer: string; artisan: string }[]>().exec();
  const others = await findPeople([...new Set(bookings.map(({ customer, artisan }) => (customer === person ? artisan : customer)))]);
  const theirs = new Map(others.map(({ _id, email, phone }) => [_id, [email, phone].filter((contact) => contact !== null)]));
  for (const { _id, customer, artisan } of bookings) await blankLettersAbout({ keys: keysOf(_id), keeping: theirs.get(customer === person ? artisan : customer) ?? [] });
}
