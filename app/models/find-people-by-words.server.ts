import { parseEmail } from "~/domain/contact/email";
import { parsePhone } from "~/domain/contact/phone";
import { Artisans } from "./artisan.server";
import { Bookings } from "./booking.server";
import { People } from "./person.server";

const MOST_PEOPLE = 100;

/** What staff typed to find somebody, read: the reference of a booking, a phone number, an e-mail address, or the beginning of a name. Six letters alone may be a reference or a name. */
export interface TypedWords {
  reference: string | null;
  /** Whether it can be nothing but a reference. */
  surely: boolean;
  phone: string | null;
  email: string | null;
}

export function readWords(text: string): TypedWords {
  const [, prefix, code] = /^(KS-?)?([0-9A-Z]{6})$/i.exec(text) ?? [];
  const surely = code !== undefined && (prefix !== undefined || /\d/.test(code));
  return { reference: code ? `KS-${code.toUpperCase()}` : null, surely, phone: surely ? null : parsePhone(text), email: surely ? null : parseEmail(text) };
}

/** Ids of the people whom a phone number, an e-mail address or the beginning of a name means, in either script. At most 200. */
export async function findNamedPeople(text: string, { phone, email }: Pick<TypedWords, "phone" | "email">): Promise<string[]> {
  if (phone) return findPeopleIds({ phone });
  if (email) return findPeopleIds({ email });
  const start = { $regex: `^${startingLarge(text).replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}` };
  const found = await Promise.all([findPeopleIds({ name: start }), findArtisanIds({ "name.en": start }), findArtisanIds({ "name.hi": start })]);
  return [...new Set(found.flat())];
}

/** Ids of the people whom staff mean by these words; by a booking's reference both its parties. */
export async function findPeopleByWords(text: string): Promise<string[]> {
  const words = readWords(text);
  const [parties, named] = await Promise.all([words.reference ? findParties(words.reference) : [], words.surely ? [] : findNamedPeople(text, words)]);
  return [...new Set([...parties, ...named])];
}

async function findParties(reference: string): Promise<string[]> {
  const booking = await Bookings.findOne({ reference }).select({ customer: 1, artisan: 1 }).lean<{ customer: string; artisan: string } | null>().exec();
  return booking ? [booking.customer, booking.artisan] : [];
}

/** Names begin with a large letter, and the search is exact. */
const startingLarge = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

async function findPeopleIds(filter: Record<string, unknown>): Promise<string[]> {
  return (await People.find(filter).select({ _id: 1 }).limit(MOST_PEOPLE).lean<{ _id: string }[]>().exec()).map(({ _id }) => _id);
}

async function findArtisanIds(filter: Record<string, unknown>): Promise<string[]> {
  return (await Artisans.find(filter).select({ _id: 1 }).limit(MOST_PEOPLE).lean<{ _id: string }[]>().exec()).map(({ _id }) => _id);
}
