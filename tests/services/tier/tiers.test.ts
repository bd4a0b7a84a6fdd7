import { beforeAll, describe, expect, it } from "vitest";
import { days, type Millis } from "~/domain/time/instant";
import { AuditRows } from "~/models/audit.server";
import { Artisans, findArtisan, type ArtisanProfile } from "~/models/artisan.server";
import { Bookings } from "~/models/booking.server";
import { Deliveries } from "~/models/delivery.server";
import { findPerson } from "~/models/person.server";
import { openOfficeTier } from "~/services/admin/open-office-tier.server";
import { businessNow } from "~/services/clock/business-now.server";
import { ROWS_OF } from "~/services/privacy/export/rows-of.server";
import { relayDue } from "~/services/relay/relay.server";
import { openTier } from "~/services/tier/open-tier.server";
import { setTier } from "~/services/tier/set-tier.server";
import { upgradeTiers } from "~/services/tier/upgrade-tiers.server";
import { useDatabase } from "../../support/database";
import { createCustomer, dayAhead, openTestShop, ordered, type Shop } from "../../support/shop";
import { colleague } from "../staff/office";

useDatabase();

const RATED = { rating: { count: 5, sum: 23 } };
let now: Millis;
let finance: string;
beforeAll(async () => {
  now = businessNow();
  finance = (await colleague("finance"))._id;
});

/** A shop with so many visits done, one a day back from yesterday. */
async function served(visits: number, profile: Partial<ArtisanProfile> = {}): Promise<Shop> {
  const shop = await openTestShop({ profile: { tier: "starter", ...RATED, ...profile } });
  await past(shop, visits, {});
  return shop;
}

async function past(shop: Shop, count: number, more: Record<string, unknown>, ago: Millis = days(1)): Promise<void> {
  const day = dayAhead(5 + ((await Bookings.countDocuments({ artisan: shop.artisan })) > 0 ? 1 : 0));
  const { _id, reference, ...row } = await ordered(shop, await createCustomer(), { day });
  const one = (n: number) => ({ ...row, _id: `${_id}-${n}`, reference: `${reference}-${n}`, state: "completed" as const, dueAt: null, start: now - ago - days(n), ...more });
  await Bookings.insertMany(Array.from({ length: count }, (_, n) => one(n)));
}

const calledOff = (at: Millis, actor = "artisan") => ({ state: "cancelled", history: [{ event: "cancel", actor, at, from: "confirmed", to: "cancelled", reason: "ill" }] });
const tierOf = async ({ artisan }: Shop) => (await findArtisan(artisan))?.tier;
const lettersTo = async ({ artisan }: Shop) => {
  await relayDue();
  return Deliveries.find({ to: (await findPerson(artisan))?.email ?? "", template: "tier_changed" }).lean().exec();
};
const versionOf = async ({ artisan }: Shop) => (await findArtisan(artisan))?.tierChanges?.length ?? 0;
const set = async (shop: Shop, choice: Parameters<typeof setTier>[0]["choice"], more: Partial<Parameters<typeof setTier>[0]> = {}) => setTier({ artisan: shop.artisan, choice, by: finance, reason: "Fair of Jaipur", version: await versionOf(shop), now, ...more });

describe("the pass of each night", () => {
  it("raises who reached a milestone, once however often and beside whom it runs, writes it down and tells him", async () => {
    const [shop, lacking] = [await served(20), await served(19)];
    const passes = await Promise.all([1, 2, 3, 4].map(() => upgradeTiers({ now })));
    expect(passes.reduce((sum, { upgraded }) => sum + upgraded, 0)).toBe(1);
    expect(await upgradeTiers({ now })).toEqual({ upgraded: 0, next: null });
    expect([await tierOf(shop), await tierOf(lacking)]).toEqual(["professional", "starter"]);
    expect((await findArtisan(shop.artisan))?.tierChanges).toEqual([{ from: "starter", to: "professional", at: now, why: "milestone", by: null, pinned: false }]);
    const letters = await lettersTo(shop);
    expect(letters).toHaveLength(1);
    for (const part of ["Professional", "10%", "18% GST"]) expect([part, letters[0]?.text.includes(part)]).toEqual([part, true]);
    expect(await lettersTo(lacking)).toEqual([]);
  });

  it("goes over a tier whose next is reached too, and goes on where it stopped", async () => {
    const shop = await served(80, { rating: { count: 20, sum: 95 } });
    let after: string | null = "";
    for (let rounds = 0; after !== null && rounds < 99; rounds += 1) ({ next: after } = await upgradeTiers({ now, after, most: 0 }));
    expect(await tierOf(shop)).toBe("premium");
  });

  it("lowers nobody, whatever became of his visits and reviews", async () => {
    const shop = await served(0, { tier: "premium", rating: { count: 30, sum: 30 } });
    await upgradeTiers({ now });
    expect(await tierOf(shop)).toBe("premium");
  });

  it("looks no further back than the milestone, at visits that are done alone, and at what he called off himself", async () => {
    const old = await served(19);
    await past(old, 5, {}, days(181));
    const unfinished = await served(19);
    await past(unfinished, 5, { state: "lost" });
    const [unreliable, forgiven, left] = [await served(20), await served(20), await served(20)];
    await past(unreliable, 1, calledOff(now - days(89)), days(-2));
    await past(forgiven, 1, calledOff(now - days(91)), days(88));
    await past(left, 1, calledOff(now - days(3), "customer"));
    const [suspended, unrated] = [await served(20, { suspended: true }), await served(20, { rating: { count: 4, sum: 20 } })];
    await upgradeTiers({ now });
    expect(await Promise.all([old, unfinished, unreliable, suspended, unrated, forgiven, left].map(tierOf))).toEqual(["starter", "starter", "starter", "starter", "starter", "professional", "professional"]);
  });

  it("leaves a starter his free months and raises him when they are over", async () => {
    const shop = await served(20, { joinedAt: now - days(80) });
    await upgradeTiers({ now });
    expect(await tierOf(shop)).toBe("starter");
    await upgradeTiers({ now: now + days(15) });
    expect(await tierOf(shop)).toBe("professional");
  });
});

describe("staff", () => {
  it("give a tier that stays, and let it go again; both stand in the history and in the record, and a changed rate in a letter", async () => {
    const shop = await served(80, { rating: { count: 20, sum: 95 } });
    expect(await set(shop, "professional")).toEqual({ ok: true });
    expect(await set(shop, "professional", { version: 0 })).toEqual({ ok: true });
    await upgradeTiers({ now });
    expect(await tierOf(shop)).toBe("professional");
    expect(await lettersTo(shop)).toHaveLength(1);
    expect(await set(shop, "milestones")).toEqual({ ok: true });
    expect(await lettersTo(shop)).toHaveLength(1);
    await upgradeTiers({ now });
    expect(await tierOf(shop)).toBe("premium");
    expect(await lettersTo(shop)).toHaveLength(2);
    const office = await openOfficeTier(shop.artisan, now);
    expect(office?.changes.map(({ from, to, why, by, pinned }) => [from, to, why, by, pinned])).toEqual([["professional", "premium", "milestone", null, false], ["professional", "professional", "staff", "Meera Nair", false], ["starter", "professional", "staff", "Meera Nair", true]]);
    const record = await AuditRows.find({ target: `person:${shop.artisan}`, action: "person.tier_set" }).sort({ _id: 1 }).lean().exec();
    expect(record.map(({ before, after, actor, reason }) => ({ before, after, actor, reason }))).toEqual([
      { before: { tier: "starter", goes: "milestones" }, after: { tier: "professional", goes: "staff" }, actor: finance, reason: "Fair of Jaipur" },
      { before: { tier: "professional", goes: "staff" }, after: { tier: "professional", goes: "milestones" }, actor: finance, reason: "Fair of Jaipur" },
    ]);
    expect(JSON.stringify(await ROWS_OF.artisans?.((await findPerson(shop.artisan)) as never))).not.toContain(finance);
  });

  it("at one moment, or beside the pass of the night, change it one after the other: who saw an older one is told", async () => {
    const shop = await served(20);
    const outcomes = await Promise.all([set(shop, "premium", { version: 0 }), set(shop, "professional", { version: 0 }), upgradeTiers({ now })]);
    expect(await versionOf(shop)).toBe(1);
    expect(outcomes.slice(0, 2).filter((outcome) => "code" in outcome && outcome.code === "changed_meanwhile").length).toBeGreaterThanOrEqual(1);
  });

  it("end nobody's free months, decide nothing about themselves, and find only artisans", async () => {
    const shop = await served(0, { joinedAt: now - days(10) });
    expect(await set(shop, "premium")).toMatchObject({ code: "free_months" });
    expect(await openTier(shop.artisan, now)).toMatchObject({ tier: "starter", example: { receive: 100_000 }, next: { tier: "professional", lacking: ["visits"] } });
    const own = await colleague("finance", { email: (await findPerson(shop.artisan))?.email ?? "" });
    expect(await set(shop, "starter", { by: own._id })).toMatchObject({ code: "not_on_yourself" });
    expect(await set(shop, "starter", { by: "nobody" })).toMatchObject({ code: "not_found" });
    expect(await setTier({ artisan: await createCustomer(), choice: "premium", by: finance, reason: "x", version: 0, now })).toMatchObject({ code: "not_found" });
    expect(await Artisans.findOne({ _id: shop.artisan }).lean().exec()).not.toHaveProperty("tierPinned");
  });
});
