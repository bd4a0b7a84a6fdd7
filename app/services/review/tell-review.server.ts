import { firstName } from "~/domain/account/first-name";
import { findBooking } from "~/models/booking.server";
import type { OutboxEntry } from "~/models/outbox.server";
import type { Review } from "~/models/review.server";
import { sendMail } from "~/services/mail/send-mail.server";

/** Tells the artisan that a review was written. Safe to repeat: it goes out once. */
export async function tellReview(review: Review, { key }: Pick<OutboxEntry, "key">): Promise<void> {
  const booking = await findBooking(review._id);
  if (!booking) return;
  const data = { customer: firstName(review.signature), service: booking.service.title, stars: review.stars, text: review.text };
  await sendMail({ template: "new_review", data, to: review.artisan, key: `review:${review._id}:${key}` });
}
