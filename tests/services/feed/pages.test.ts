import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { artisanTag, EVERYTHING, LISTING, REVIEWS } from "~/domain/page-tags";
import { hours, minutes } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import { Artisans } from "~/models/artisan.server";
import { findAvailability } from "~/models/availability.server";
import { Calendars } from "~/models/calendar.server";
import { findNewsSince } from "~/models/feed.server";
import { Reviews } from "~/models/review.server";
import { onPagesTouched } from "~/models/shown-on-pages.server";
import { addService } from "~/services/artisan/add-service.server";
import { changeShop } from "~/services/artisan/change-shop.server";
import { removeService } from "~/services/artisan/remove-service.server";
import { saveProfile } from "~/services/artisan/save-profile.server";
import { saveService } from "~/services/artisan/save-service.server";
import { closeDay } from "~/services/availability/close-day.server";
import { openDay } from "~/services/availability/open-day.server";
import { pauseShop } from "~/services/availability/pause-shop.server";
import { saveHours } from "~/services/availability/save-hours.server";
import { saveRules } from "~/services/availability/save-rules.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { businessNow } from "~/services/clock/business-now.server";
import { onDropPages } from "~/services/feed/drop-pages.server";
import { notePages, tellPages } from "~/services/feed/tell-pages.server";
import { relayDue } from "~/services/relay/relay.server";
import { useDatabase } from "../../support/database";
import { createCustomer, dayAhead, openTestShop, ordered, type Shop } from "../../support/shop";

useDatabase();

const dropped = new Set<string>();
beforeAll(() => {
  onDropPages((tags) => tags.forEach((tag) => dropped.add(tag)));
  onPagesTouched(notePages);
});
afterAll(() => {
  onDropPages(undefined);
  onPagesTouched(undefined);
});

let shop: Shop;
beforeEach(async () => {
  shop = await openTestShop();
  dropped.clear();
});

const versionOf = async () => (await findAvailability(shop.artisan))?.version ?? 0;
const details = () => {
  const { title, description, prepare, lengthMinutes, priceType, unitPrice, places, maxPeople } = shop.service;
  return { title, description, prepare, lengthMinutes, priceType, unitPrice, deposit: 100, places, maxPeople };
};
const reviewOf = (booking: string) => ({ _id: booking, version: 1, artisan: shop.artisan, customer: "c", signature: "Kavya R.", area: "", stars: 5 as const, text: "Good.", reply: null, at: businessNow(), state: "shown" as const, outbox: [], leases: {} });

/** Every kind of write that a page for everybody shows. */
const WRITES: [string, () => Promise<unknown>][] = [
  ["new words on the page", () => saveProfile({ artisan: shop.artisan, version: 1, name: { en: "R. Kumhar", hi: "र. कुम्हार" }, about: { en: "", hi: "" }, languages: [], since: 2004 })],
  ["a new picture", () => changeShop(shop.artisan, async () => ({ ok: true, change: { pictures: [] } }))],
  ["a new service", () => addService({ artisan: shop.artisan, id: randomId(), ...details() })],
  ["a new price", () => saveService({ artisan: shop.artisan, id: shop.service._id, version: 1, ...details(), unitPrice: 5000 })],
  ["a service taken off", () => removeService({ artisan: shop.artisan, id: shop.service._id })],
  ["new hours", async () => saveHours({ artisan: shop.artisan, week: [[{ from: "09:00", to: "12:00" }], [], [], [], [], [], []], version: await versionOf() })],
  ["a closed day", () => closeDay({ artisan: shop.artisan, date: dayAhead(3), reason: "", now: businessNow() })],
  ["new rules", async () => saveRules({ artisan: shop.artisan, version: await versionOf(), policy: "strict", noticeMinutes: 60, windowDays: 30, beforeMinutes: 0, afterMinutes: 0, dailyCap: 2, stepMinutes: 30, mode: "instant" })],
  ["a pause", () => pauseShop({ artisan: shop.artisan, paused: true })],
  ["a booking that takes a free time", async () => ordered(shop, await createCustomer())],
];

describe("the pages of an artisan are dropped by", () => {
  it.each(WRITES)("%s", async (_name, write) => {
    await write();
    expect([...dropped]).toContain(artisanTag(shop.artisan));
    expect([...dropped]).not.toContain(EVERYTHING);
  });

  it("a day that is open again", async () => {
    await closeDay({ artisan: shop.artisan, date: dayAhead(3), reason: "", now: businessNow() });
    dropped.clear();
    await openDay({ artisan: shop.artisan, date: dayAhead(3) });
    expect([...dropped]).toEqual([artisanTag(shop.artisan)]);
  });

  it("a booking that gives its time back", async () => {
    const customer = await createCustomer();
    const booking = await ordered(shop, customer);
    dropped.clear();
    expect((await moveBooking({ id: booking._id, event: "give_up", actor: "customer", person: customer })).ok).toBe(true);
    await relayDue();
    expect((await Calendars.findOne({ _id: shop.artisan }).lean().exec())?.entries).toEqual([]);
    expect([...dropped]).toContain(artisanTag(shop.artisan));
  });

  it("a review, and the rating that follows from it", async () => {
    await Reviews.create({ ...reviewOf(randomId()), outbox: [{ key: "recount", lane: "search", kind: "recount", data: {}, tries: 0, dueAt: 0, error: null }] });
    expect([...dropped].sort()).toEqual([artisanTag(shop.artisan), REVIEWS].sort());
    dropped.clear();
    await relayDue();
    expect([...dropped].sort()).toEqual([artisanTag(shop.artisan), LISTING].sort());
  });

  it("a write that does not say whose it is, with all others", async () => {
    const id = randomId();
    await Reviews.create(reviewOf(id));
    const wide: (() => Promise<unknown>)[] = [
      () => Reviews.updateOne({ _id: id }, { $set: { state: "hidden" } }).exec(),
      () => Reviews.findOneAndUpdate({ _id: id }, { $set: { state: "shown" } }).exec(),
      () => Artisans.updateMany({ craft: "bidri" }, { $set: { featured: false } }).exec(),
      () => Reviews.insertMany([reviewOf(randomId())]),
      () => Reviews.bulkWrite([{ updateOne: { filter: { _id: id }, update: { $set: { state: "hidden" } } } }]),
      () => Reviews.deleteOne({ _id: id }).exec(),
    ];
    for (const write of wide) {
      dropped.clear();
      await write();
      expect([...dropped], String(write)).toEqual([EVERYTHING]);
    }
  });
});

describe("no page is dropped by", () => {
  it("the bookkeeping of an outbox, or a write that found nothing to write", async () => {
    await Artisans.updateOne({ _id: shop.artisan }, { $push: { outbox: { key: "k", lane: "search", kind: "index", data: {}, tries: 0, dueAt: Date.now() + hours(1), error: null } } }).exec();
    await Artisans.findOneAndUpdate({ _id: shop.artisan }, { $set: { "leases.search": { by: "me", until: 1 } } }).exec();
    await Artisans.updateOne({ _id: shop.artisan, "outbox.key": "k" }, { $set: { "outbox.$.tries": 1 } }).exec();
    await Artisans.updateOne({ _id: shop.artisan }, { $pull: { outbox: { key: "k" } }, $unset: { "leases.search": 1 } }).exec();
    await Artisans.updateOne({ _id: "nobody" }, { $set: { paused: true } }).exec();
    expect([...dropped]).toEqual([]);
  });
});

describe("other processes", () => {
  it("are told once what was written, however often, and by a command that keeps no pages too", async () => {
    const since = Date.now() - minutes(1);
    await tellPages();
    await pauseShop({ artisan: shop.artisan, paused: true });
    await pauseShop({ artisan: shop.artisan, paused: false });
    await tellPages();
    const told = async () => (await findNewsSince(since)).filter(({ key }) => key === artisanTag(shop.artisan)).length;
    expect(await told()).toBe(2);
    onPagesTouched(undefined);
    await pauseShop({ artisan: shop.artisan, paused: true });
    onPagesTouched(notePages);
    expect(await told()).toBe(4);
  });
});
