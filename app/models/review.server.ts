import { REVIEWS } from "~/domain/page-tags";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";
import { withOutbox, type WithOutbox } from "./outbox.server";
import { shownOnPages } from "./shown-on-pages.server";

/** One review of one completed booking; `_id` is the booking's, so there can be no second. */
export interface Review {
  _id: string;
  version: number;
  artisan: string;
  customer: string;
  /** First name and initial, as the public sees the writer. */
  signature: string;
  area: string;
  stars: 1 | 2 | 3 | 4 | 5;
  text: string;
  reply: { text: string; at: Millis } | null;
  at: Millis;
  state: "shown" | "hidden";
}

export type ReviewRow = Review & WithOutbox;

export const Reviews = defineModel<ReviewRow>(
  "reviews",
  { _id: String, version: Number, artisan: String, customer: String, signature: String, area: String, stars: Number, text: String, reply: Object, at: Number, state: String },
  { plugins: [withOutbox, shownOnPages("artisan", [REVIEWS])], indexes: [[{ artisan: 1, at: -1 }], [{ at: -1 }]] },
);

/** Reviews of an artisan, newest first, before a moment for the next page. */
export const findReviews = (artisan: string, { before, most }: { before?: Millis; most: number }): Promise<Review[]> =>
  Reviews.find({ artisan, state: "shown", ...(before === undefined ? {} : { at: { $lt: before } }) })
    .sort({ at: -1 })
    .limit(most)
    .select({ outbox: 0, leases: 0 })
    .lean<Review[]>()
    .exec();

/** A review as it is quoted: the words, by whom, about whom. */
export type QuotedReview = Pick<Review, "_id" | "artisan" | "signature" | "area" | "text">;

/** The newest reviews of anybody. */
export const findNewestReviews = (most: number): Promise<QuotedReview[]> => Reviews.find({ state: "shown" }).sort({ at: -1 }).limit(most).select({ artisan: 1, signature: 1, area: 1, text: 1 }).lean<QuotedReview[]>().exec();

/** The review of one booking, shown or not, or null while there is none. */
export const findReviewOf = (booking: string): Promise<Review | null> => Reviews.findOne({ _id: booking }).select({ outbox: 0, leases: 0 }).lean<Review | null>().exec();

/** The reviews of several bookings, in no order; bookings without one are left out. */
export const findReviewsOf = (bookings: readonly string[]): Promise<Review[]> => Reviews.find({ _id: { $in: [...bookings] } }).select({ outbox: 0, leases: 0 }).lean<Review[]>().exec();
