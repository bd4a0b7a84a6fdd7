import type { Millis } from "~/domain/time/instant";
import { emptyPerson } from "~/models/closing.server";
import { finishErasure } from "~/models/erased-person.server";
import { eraseBookings } from "./erase/erase-bookings.server";
import { eraseLetters } from "./erase/erase-letters.server";
import { eraseReviews } from "./erase/erase-reviews.server";
import { eraseShop } from "./erase/erase-shop.server";
import { eraseTraces } from "./erase/erase-traces.server";
import { namesOf } from "./erase/names-of.server";

/**
 * Takes everything personal of one person out of the database, the image store, search and the kept pages. Every step can be done again, and
 * the rows that say who he is go last, so whoever dies in the middle leaves enough for the next to go on.
 */
export async function erasePerson(person: string, now: Millis): Promise<void> {
  const { words, contacts } = await namesOf(person);
  await eraseLetters(person, contacts);
  await eraseBookings(person, words);
  await eraseReviews(person, words);
  await eraseTraces(person, contacts);
  await eraseShop(person);
  await emptyPerson(person, now);
  await finishErasure(person, now);
}
