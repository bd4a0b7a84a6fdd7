import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { findPlace } from "~/domain/place/find-place";
import { log } from "~/http/log.server";
import { Artisans } from "~/models/artisan.server";
import { Reviews } from "~/models/review.server";
import { Services } from "~/models/service.server";
import { businessNow } from "~/services/clock/business-now.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { findArtisans, type Wanted } from "~/services/search/find-artisans.server";
import { indexArtisan } from "~/services/search/index-artisan.server";
import { listFeatured } from "~/services/search/list-featured.server";
import { listRecentReviews } from "~/services/search/list-recent-reviews.server";
import { showArtisan } from "~/services/search/show-artisan.server";
import { widenSearch } from "~/services/search/widen-search.server";
import { useDatabase } from "../../support/database";
import { dayAhead, openTestShop, type Shop } from "../../support/shop";

useDatabase();
vi.mock("~/http/log.server", async (load) => ({ ...(await load<object>()), log: vi.fn() }));

const wanted = (changes: Partial<Wanted> = {}): Wanted => ({ text: "", craft: null, place: null, sort: "best", cursor: null, size: 20, ...changes });
const find = (changes: Partial<Wanted> = {}) => findArtisans(wanted(changes), businessNow());
const slugs = async (changes: Partial<Wanted> = {}) => (await find(changes)).cards.map(({ slug }) => slug);
const show = (shop: Shop, viewer: string | null = null, before: number | null = null) => showArtisan({ slug: shop.slug, viewer, before, now: businessNow() }).then((shown) => shown?.artisan ?? null);

const writeReview = (shop: Shop, id: string, changes: object = {}) =>
  Reviews.create({ _id: id, version: 1, artisan: shop.artisan, customer: "somebody", signature: "Kavya R.", area: "Udaipur", stars: 5, text: "A pot of my own.", reply: null, at: businessNow(), state: "shown", outbox: [], leases: {}, ...changes });

describe("with nobody on the marketplace", () => {
  it("every list is empty and nothing fails", async () => {
    await fillSearch();
    expect(await find({ text: "pottery" })).toMatchObject({ cards: [], total: 0, next: null, crafts: [] });
    expect(await widenSearch({ wanted: wanted({ text: "pottery", craft: "bidri" }), q: "pottery", place: "", found: null })).toEqual([]);
    expect(await listFeatured(4, businessNow())).toEqual({ cards: [], total: 0, tags: ["listing"] });
    expect(await listRecentReviews(3)).toEqual([]);
  });
});

describe("with artisans", () => {
  let potter: Shop;
  let painter: Shop;

  beforeAll(async () => {
    potter = await openTestShop({ profile: { rating: { count: 6, sum: 29 } } });
    painter = await openTestShop({ profile: { craft: "madhubani", name: { en: "Sunita Devi", hi: "सुनीता देवी" }, place: "patna", state: "BR", featured: true }, service: { title: { en: "Paint a wall", hi: "दीवार पर चित्र" } } });
  });

  beforeEach(fillSearch);

  it("an artisan is found by what a service is called, in either language, with the next free day", async () => {
    for (const text of ["wall", "दीवार", "सुनीता"]) expect(await slugs({ text })).toEqual([painter.slug]);
    const [card] = (await find({ text: "wall" })).cards;
    expect(card?.nextFree && card.nextFree <= dayAhead(1)).toBe(true);
  });

  it("a paused artisan leaves the results at once and comes back after the break", async () => {
    await Artisans.updateOne({ _id: potter.artisan }, { $set: { paused: true } });
    expect(await slugs()).toEqual([painter.slug]);
    await indexArtisan(potter.artisan);
    expect((await find()).total).toBe(1);
    await Artisans.updateOne({ _id: potter.artisan }, { $set: { paused: false } });
    await indexArtisan(potter.artisan);
    expect(await slugs()).toContain(potter.slug);
  });

  it("a new price and a new service title are found after the index was told", async () => {
    await Services.updateOne({ _id: painter.service._id }, { $set: { title: { en: "Fish for a wedding", hi: "शादी की मछली" } } });
    await indexArtisan(painter.artisan);
    expect(await slugs({ text: "fish" })).toEqual([painter.slug]);
    await Services.updateOne({ _id: painter.service._id }, { $set: { title: painter.service.title } });
  });

  it("says which filter to drop, and how many each brings back", async () => {
    const found = findPlace("Jaipur");
    const near = found?.filter ?? null;
    expect((await find({ craft: "madhubani", place: near })).total).toBe(0);
    expect(await widenSearch({ wanted: wanted({ text: "wall", craft: "madhubani", place: near }), q: "wall", place: "Jaipur", found })).toEqual([{ drop: "place", total: 1 }]);
    expect(await widenSearch({ wanted: wanted({ craft: "pottery", place: near }), q: "", place: "Jaipur", found })).toEqual([{ drop: "state", total: 1 }, { drop: "place", total: 1 }]);
    expect(await widenSearch({ wanted: wanted({ text: "wall Atlantis" }), q: "wall", place: "Atlantis", found: null })).toEqual([{ drop: "place", total: 1 }]);
  });

  it.each([
    ["place", { place: undefined }],
    ["place", { place: "atlantis" }],
    ["craft", { craft: "juggling" }],
    ["name.hi", { name: { en: "Ramesh" } }],
    ["rating", { rating: undefined }],
  ])("an artisan whose row lacks a good %s is left out, which the log says once, and the others are found", async (lacks, faulty) => {
    const broken = await openTestShop({ profile: faulty as object });
    vi.mocked(log).mockClear();
    await fillSearch();
    await fillSearch();
    await indexArtisan(broken.artisan);
    expect((await slugs()).sort()).toEqual([painter.slug, potter.slug].sort());
    expect(log).toHaveBeenCalledExactlyOnceWith("not_listed", { artisan: broken.artisan, lacks });
    await Artisans.deleteMany({ _id: broken.artisan });
  });

  it("an artisan whose row is broken goes out of the lists, and comes back with what it lacked; broken again, the log says so again", async () => {
    const broken = await openTestShop();
    await fillSearch();
    const has = async (place: string, there: boolean) => {
      await Artisans.updateOne({ _id: broken.artisan }, { $set: { place } });
      await indexArtisan(broken.artisan);
      expect((await slugs()).includes(broken.slug)).toBe(there);
    };
    vi.mocked(log).mockClear();
    await has("", false);
    await has("molela", true);
    await has("", false);
    expect(log).toHaveBeenCalledTimes(2);
    await Artisans.deleteMany({ _id: broken.artisan });
    await indexArtisan(broken.artisan);
  });

  it("the first page shows those staff chose, then the best rated", async () => {
    const { cards, total } = await listFeatured(4, businessNow());
    expect(cards.map(({ slug }) => slug)).toEqual([painter.slug, potter.slug]);
    expect(total).toBe(2);
  });

  it("the first page quotes each artisan once and nobody who is paused", async () => {
    await writeReview(potter, "r1");
    await writeReview(potter, "r2");
    await writeReview(painter, "r3", { text: "  " });
    expect((await listRecentReviews(3)).map(({ artisan }) => artisan.slug)).toEqual([potter.slug]);
    await Reviews.deleteMany({});
  });

  it("a page that is not listed is shown to its artisan and to nobody else", async () => {
    const draft = await openTestShop({ profile: { listed: false } });
    expect(await show(draft)).toBeNull();
    expect(await show(draft, potter.artisan)).toBeNull();
    expect(await show(draft, draft.artisan)).toMatchObject({ listed: false, slug: draft.slug });
    expect(await showArtisan({ slug: "nobody", viewer: null, before: null, now: businessNow() })).toBeNull();
  });

  it("a page gives out nothing that is not meant for everybody", async () => {
    const page = JSON.stringify(await show(potter));
    for (const secret of [potter.artisan, "outbox", "leases", "version", "tier", "@test.example"]) expect(page).not.toContain(secret);
  });

  it("reviews come twenty to a page, each once", async () => {
    for (let index = 0; index < 23; index += 1) await writeReview(potter, `many-${index}`, { text: `Words ${index}`, at: 1_000_000 + index });
    const first = await show(potter);
    expect(first?.reviews).toHaveLength(20);
    const second = await show(potter, null, first?.olderReviews ?? null);
    expect(second?.reviews.map(({ text }) => text)).toEqual(["Words 2", "Words 1", "Words 0"]);
    expect(second?.olderReviews).toBeNull();
    await Reviews.deleteMany({});
  });
});
