import { beforeAll, describe, expect, it } from "vitest";
import type { Stars } from "~/domain/review/review";
import { findArtisan } from "~/models/artisan.server";
import { Bookings } from "~/models/booking.server";
import { Reviews } from "~/models/review.server";
import { readShop } from "~/services/artisan/read-shop.server";
import { businessNow } from "~/services/clock/business-now.server";
import { relayDue } from "~/services/relay/relay.server";
import { recountRating } from "~/services/review/recount-rating.server";
import { writeReview } from "~/services/review/write-review.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { findArtisans } from "~/services/search/find-artisans.server";
import { showArtisan } from "~/services/search/show-artisan.server";
import { useDatabase } from "../../support/database";
import { createCustomer, dayAhead, openTestShop, ordered, type Shop } from "../../support/shop";

useDatabase();

/** A visit that has taken place. */
async function visited(shop: Shop, days: number) {
  const customer = await createCustomer();
  const { _id: booking } = await ordered(shop, customer, { day: dayAhead(days) });
  await Bookings.updateOne({ _id: booking }, { $set: { state: "completed", dueAt: null } });
  return { booking, customer };
}

describe("a review", () => {
  it("sent 100 times at once, in two wordings, is one review, and the other wording is told so (A080)", async () => {
    const visit = await visited(await openTestShop(), 3);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, count) => writeReview({ ...visit, stars: 4, text: count % 2 === 0 ? "Lovely work." : "Fine work.", now: businessNow() })));
    expect(await Reviews.countDocuments({ _id: visit.booking })).toBe(1);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
    expect(answers.filter((answer) => !answer.ok && answer.code === "already_reviewed")).toHaveLength(50);
  });

  it("is for the customer of a completed visit alone", async () => {
    const shop = await openTestShop();
    const { booking, customer } = await visited(shop, 4);
    expect(await writeReview({ booking, customer: await createCustomer(), stars: 1, text: "", now: businessNow() })).toMatchObject({ code: "not_found" });
    expect(await writeReview({ booking, customer: shop.artisan, stars: 5, text: "", now: businessNow() })).toMatchObject({ code: "not_found" });
    await Bookings.updateOne({ _id: booking }, { $set: { state: "confirmed", dueAt: businessNow() + 1e9 } });
    expect(await writeReview({ booking, customer, stars: 5, text: "", now: businessNow() })).toMatchObject({ code: "not_in_this_state" });
  });
});

describe("a rating", () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openTestShop();
    await fillSearch();
  });

  /** The rating wherever somebody reads it. */
  async function everywhere() {
    const [page, found, own, row] = await Promise.all([
      showArtisan({ slug: shop.slug, viewer: null, before: null, now: businessNow() }),
      findArtisans({ text: "", craft: null, place: null, sort: "best", cursor: null, size: 20 }, businessNow()),
      readShop(shop.artisan, businessNow()),
      findArtisan(shop.artisan),
    ]);
    return { page: page?.artisan.rating, card: found.cards.find(({ slug }) => slug === shop.slug)?.rating, dashboard: own?.profile.rating, row: row?.rating };
  }

  it("is the same number on the page, in results, on the artisan's own page and in the row, after a review is added, hidden and shown again (A083)", async () => {
    const visits = [await visited(shop, 5), await visited(shop, 6)];
    for (const [index, stars] of ([5, 2] as Stars[]).entries()) {
      const visit = visits[index];
      if (visit) await writeReview({ ...visit, stars, text: "As agreed.", now: businessNow() });
    }
    await relayDue();
    const two = { average: 3.5, count: 2 };
    expect(await everywhere()).toEqual({ page: two, card: two, dashboard: { sum: 7, count: 2 }, row: { sum: 7, count: 2 } });

    const hidden = { _id: visits[1]?.booking ?? "" };
    await Reviews.updateOne(hidden, { $set: { state: "hidden" } });
    await recountRating(shop.artisan);
    const one = { average: 5, count: 1 };
    expect(await everywhere()).toEqual({ page: one, card: one, dashboard: { sum: 5, count: 1 }, row: { sum: 5, count: 1 } });

    await Reviews.updateOne(hidden, { $set: { state: "shown" } });
    await recountRating(shop.artisan);
    expect(await everywhere()).toEqual({ page: two, card: two, dashboard: { sum: 7, count: 2 }, row: { sum: 7, count: 2 } });
  });
});
