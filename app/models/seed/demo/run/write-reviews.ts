import { signatureOf } from "~/domain/review/review";
import { days, hours, type Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { ReviewRow } from "~/models/review.server";
import { randomFrom, type Random } from "../../deal";
import { RAMESH } from "../accounts";
import { chooseReply, makeReviewTexts } from "./review-words";
import { artisanOf, known, type World } from "./world";

/** Most reviews of one artisan, except the one of the printed account. */
const MOST = 8;

/** Reviews of served bookings, so many in all where the bookings allow it, oldest first. */
export function writeReviews(world: World, wanted: number): ReviewRow[] {
  const people = new Map(world.customers.map(({ person }) => [person._id, person]));
  const chooseText = makeReviewTexts();
  return chooseReviewed(world, wanted).map((booking): ReviewRow => {
    const random = randomFrom(`review ${booking._id}`);
    const { name, locale } = known(people, booking.customer);
    const { craft } = artisanOf(world, known(world.plans, booking._id).artisan).dealt;
    const at = reviewedAt(booking, world.now, random);
    const { stars, text } = chooseText({ craft, place: booking.place, locale, artisan: booking.artisan, random });
    const { _id, artisan, customer, address } = booking;
    return { _id, version: 1, artisan, customer, signature: signatureOf(name), area: address?.area ?? "", stars, text, reply: replyTo(stars, locale, at, world.now, random), at, state: "shown", outbox: [], leases: {} };
  });
}

/** The served bookings that are reviewed: those planned so, then others by chance. */
function chooseReviewed(world: World, wanted: number): BookingRow[] {
  const served = [...world.bookings.values()].filter(({ state }) => state === "completed");
  const planOf = ({ _id }: BookingRow) => known(world.plans, _id);
  const chosen = served.filter((booking) => planOf(booking).review === true);
  const counts = new Map<string, number>();
  const leave = hours(6);
  const others = randomFrom("reviewed").shuffled(served.filter((booking) => planOf(booking).review === null && planOf(booking).artisan !== RAMESH && completedAt(booking) < world.now - leave));
  for (const booking of others) {
    if (chosen.length >= wanted) break;
    const count = counts.get(booking.artisan) ?? 0;
    if (count >= MOST) continue;
    counts.set(booking.artisan, count + 1);
    chosen.push(booking);
  }
  return chosen.sort((a, b) => completedAt(a) - completedAt(b) || (a._id < b._id ? -1 : 1));
}

const completedAt = ({ history, end }: BookingRow): Millis => history.at(-1)?.at ?? end;

const reviewedAt = (booking: BookingRow, now: Millis, random: Random): Millis => {
  const done = completedAt(booking);
  return Math.min(done + hours(random.whole(2, 110)), done + Math.floor((now - done) * 0.9));
};

function replyTo(stars: number, locale: "en" | "hi", at: Millis, now: Millis, random: Random): ReviewRow["reply"] {
  const replied = at + Math.floor(days(random.whole(1, 40) / 10));
  return random.chance(0.3) && replied < now ? { text: chooseReply(locale, stars, random), at: replied } : null;
}
