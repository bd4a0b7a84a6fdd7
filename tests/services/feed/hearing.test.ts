import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { minutes, seconds } from "~/domain/time/instant";
import { Artisans } from "~/models/artisan.server";
import { advanceDemoOffset } from "~/models/clock.server";
import { insertNews, newsOf, type News } from "~/models/feed.server";
import { businessNow, setClock } from "~/services/clock/business-now.server";
import { onDropPages } from "~/services/feed/drop-pages.server";
import { hearNews, startHearing } from "~/services/feed/hear-news.server";
import { tellAll } from "~/services/feed/tell-all.server";
import { notePages, tellPages } from "~/services/feed/tell-pages.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { findArtisans } from "~/services/search/find-artisans.server";
import { useDatabase } from "../../support/database";
import { openTestShop } from "../../support/shop";

useDatabase();

let dropped: string[] = [];
beforeEach(() => {
  onDropPages((tags) => dropped.push(...tags));
  startHearing();
  dropped = [];
});
afterAll(() => {
  onDropPages(undefined);
  setClock({ demo: 0 });
});

/** Another process writes this; it may be seen late, or be dated by a clock that goes wrong. */
const told = (topic: News["topic"], key: string, at = Date.now()) => insertNews([{ ...newsOf(topic, key), at: new Date(at) }]);

const found = async () => (await findArtisans({ text: "", craft: null, place: null, sort: "best", cursor: null, size: 50 }, businessNow())).total;

it("news of another process is acted on once, though it is read for ten seconds", async () => {
  await told("pages", "artisan:1");
  for (let look = 0; look < 3; look += 1) await hearNews();
  expect(dropped).toEqual(["artisan:1"]);
});

it("news that becomes visible late, or is dated by a clock seconds off, is heard as well", async () => {
  await hearNews();
  await told("pages", "late", Date.now() - seconds(8));
  await told("pages", "early", Date.now() + seconds(8));
  await hearNews();
  await hearNews();
  expect(dropped.sort()).toEqual(["early", "late"]);
});

it("what this process told is done here at once and not again when it is read", async () => {
  notePages(["artisan:2"]);
  await tellPages();
  await tellAll("search", "nobody");
  expect(dropped).toEqual(["artisan:2", "listing"]);
  await hearNews();
  expect(dropped).toEqual(["artisan:2", "listing"]);
});

it("an artisan whom another process paused leaves the results here, and comes back", async () => {
  const shop = await openTestShop();
  await fillSearch();
  const before = await found();
  for (const [paused, total] of [[true, before - 1], [false, before]] as const) {
    await Artisans.updateOne({ _id: shop.artisan }, { $set: { paused } }).exec();
    await told("search", shop.artisan);
    await hearNews();
    expect(await found()).toBe(total);
  }
});

it("of two looks at one artisan at the same time the later one counts", async () => {
  const shop = await openTestShop();
  await fillSearch();
  const before = await found();
  const first = tellAll("search", shop.artisan);
  await Artisans.updateOne({ _id: shop.artisan }, { $set: { paused: true } }).exec();
  await Promise.all([first, tellAll("search", shop.artisan)]);
  expect(await found()).toBe(before - 1);
});

it("the demo clock moved elsewhere moves here, and drops every page", async () => {
  const before = businessNow();
  await advanceDemoOffset(minutes(90));
  await told("clock", "demo");
  await hearNews();
  expect(businessNow() - before).toBeGreaterThanOrEqual(minutes(90));
  expect(dropped).toContain("*");
});

it("a word that this version does not know is left alone", async () => {
  await told("weather" as News["topic"], "rain");
  await told("pages", "artisan:3");
  await hearNews();
  expect(dropped).toEqual(["artisan:3"]);
});

it("whoever was away for longer than news is kept begins anew", async () => {
  await hearNews();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + minutes(11) });
  await hearNews();
  vi.useRealTimers();
  expect(dropped).toEqual(["*"]);
});
