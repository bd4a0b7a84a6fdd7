import { LONGEST_REVIEW, signatureOf, type Stars } from "~/domain/review/review";
import { settled } from "~/domain/booking/transition";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { Bookings, type BookingRow } from "~/models/booking.server";
import { isDuplicateKey } from "~/models/model.server";
import { outboxEntries } from "~/models/outbox.server";
import { findPerson, isSuspended } from "~/models/person.server";
import { Reviews, type Review } from "~/models/review.server";
import { wakeRelay } from "~/services/relay/wake.server";

/**
 * Writes the customer's one review of a completed booking; the booking's id is the review's, so there is no second.
 * The same words again are a success. Refuses with not_found (not his booking), not_in_this_state, artisan_away (he is suspended), already_reviewed.
 */
export async function writeReview({ booking: id, customer, stars, text, now }: { booking: string; customer: string; stars: Stars; text: string; now: Millis }): Promise<Outcome<{ review: Review }>> {
  const booking = await Bookings.findOne({ _id: id, customer }).lean<BookingRow | null>().exec();
  const person = await findPerson(customer);
  if (!booking || !person) return refuse("not_found");
  if (settled(booking, now).state !== "completed") return refuse("not_in_this_state");
  if (await isSuspended(booking.artisan)) return refuse("artisan_away");
  const review: Review = {
    _id: id,
    version: 1,
    artisan: booking.artisan,
    customer,
    signature: signatureOf(person.name),
    area: booking.address?.area ?? "",
    stars,
    text: text.slice(0, LONGEST_REVIEW),
    reply: null,
    at: now,
    state: "shown",
  };
  const outbox = outboxEntries([
    { key: "recount", lane: "search", kind: "recount" },
    { key: "mail", lane: "mail", kind: "mail" },
  ]);
  try {
    await Reviews.create({ ...review, outbox, leases: {} });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const written = await Reviews.findOne({ _id: id }).lean<Review | null>().exec();
    return written?.stars === stars && written.text === review.text ? { ok: true, review: written } : refuse("already_reviewed");
  }
  wakeRelay();
  return { ok: true, review };
}
