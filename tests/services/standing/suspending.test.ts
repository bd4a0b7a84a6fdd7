import { beforeAll, describe, expect, it } from "vitest";
import { randomId } from "~/http/signature.server";
import { AuditRows } from "~/models/audit.server";
import { Artisans } from "~/models/artisan.server";
import { Deliveries } from "~/models/delivery.server";
import { findPerson, People } from "~/models/person.server";
import { findStanding, Standings } from "~/models/standing.server";
import { search } from "~/adapters/search/index.server";
import { openPayment } from "~/services/booking/open-payment.server";
import { relayDue } from "~/services/relay/relay.server";
import { writeReview } from "~/services/review/write-review.server";
import { findArtisans } from "~/services/search/find-artisans.server";
import { fillSearch } from "~/services/search/fill-search.server";
import { indexArtisan } from "~/services/search/index-artisan.server";
import { listOthers } from "~/services/search/list-others.server";
import { showArtisan } from "~/services/search/show-artisan.server";
import { businessNow } from "~/services/clock/business-now.server";
import { answerAppeal } from "~/services/standing/answer-appeal.server";
import { applyStanding } from "~/services/standing/apply-standing.server";
import { liftSuspension } from "~/services/standing/lift-suspension.server";
import { sendAppeal } from "~/services/standing/send-appeal.server";
import { suspendPerson } from "~/services/standing/suspend-person.server";
import { useDatabase } from "../../support/database";
import { times } from "../../support/size";
import { createCustomer, draftFor, openTestShop, order, ordered } from "../../support/shop";
import { colleague } from "../staff/office";
import { decided, signedIn, suspended, warned } from "./office";

useDatabase();

let tenzin: string;
let imran: string;
beforeAll(async () => {
  [tenzin, imran] = [(await colleague("moderator"))._id, (await colleague("admin"))._id];
});

const lifted = async (person: string, by = tenzin) => liftSuspension({ ...(await decided(person, by)), reason: "It was somebody else" });
const lettersTo = async (person: string): Promise<string[]> => (await Deliveries.find({ to: (await findPerson(person))?.email ?? "" }).lean().exec()).map(({ template }) => template);

describe("a suspended person", () => {
  it("is signed out everywhere at once, and signs in again to what says why and nothing else", async () => {
    const ananya = await createCustomer();
    const [one, two] = [await signedIn(ananya), await signedIn(ananya)];
    expect([await one(), await two()]).toEqual(["open", "open"]);
    expect(await suspended(ananya, tenzin)).toEqual({ ok: true });
    expect([await one(), await two()]).toEqual(["gone", "gone"]);
    const again = await signedIn(ananya);
    expect(await again()).toBe("restricted");
    await relayDue();
    expect(await again()).toBe("restricted");
    expect(await lifted(ananya)).toEqual({ ok: true });
    expect(await again()).toBe("open");
    expect(await (await signedIn(ananya))()).toBe("open");
  });

  it("is signed out from the outbox too, should the process have died after the decision", async () => {
    const ananya = await createCustomer();
    await suspended(ananya, tenzin);
    await People.updateOne({ _id: ananya }, { $set: { suspended: false, marks: [] } }).exec();
    const slipped = await signedIn(ananya);
    expect(await slipped()).toBe("open");
    await relayDue();
    expect([await slipped(), (await findPerson(ananya))?.suspended]).toEqual(["gone", true]);
  });

  it("who signs in again at once stays signed in while the outbox does its work a second time", async () => {
    const ananya = await createCustomer();
    await suspended(ananya, tenzin);
    const again = await Promise.all([...[1, 2, 3, 4, 5].map(() => signedIn(ananya)), ...[1, 2, 3, 4, 5].map(async () => void (await applyStanding(ananya)))]);
    for (const entry of again) if (entry) expect(await entry()).toBe("restricted");
  });

  it("does not slip in by signing in at that very moment, time and again", async () => {
    for (let round = 0; round < times(5, 100); round += 1) {
      const ananya = await createCustomer();
      await warned(ananya, tenzin);
      const [, ...entries] = await Promise.all([suspendPerson({ ...(await decided(ananya, tenzin)), id: randomId(), reason: "abuse", words: "" }), ...[1, 2, 3].map(() => signedIn(ananya))]);
      for (const entry of entries) expect(await entry()).not.toBe("open");
    }
  });

  it("whose suspension is lifted at the moment of signing in is not left outside, time and again", async () => {
    for (let round = 0; round < times(5, 100); round += 1) {
      const ananya = await createCustomer();
      await suspended(ananya, tenzin);
      const [, ...entries] = await Promise.all([lifted(ananya), ...[1, 2, 3].map(() => signedIn(ananya))]);
      for (const entry of entries) expect(await entry()).toBe("open");
    }
  });

  it("gets a letter for each thing that happens, in his language, once", async () => {
    const ananya = await createCustomer();
    await suspended(ananya, tenzin);
    await sendAppeal({ person: ananya, words: "I was ill.", now: businessNow() });
    await answerAppeal({ ...(await decided(ananya, imran)), accepted: true, words: "You are right." });
    await Promise.all([relayDue(), relayDue()]);
    expect((await lettersTo(ananya)).sort()).toEqual(["account_suspended", "account_warned", "appeal_answered", "appeal_received"]);
    const letter = await Deliveries.findOne({ template: "account_suspended", to: (await findPerson(ananya))?.email ?? "" }).lean().exec();
    expect(letter?.text).toContain("Visits that were agreed did not happen");
    expect(letter?.text).toContain("And again in June.");
    expect(letter?.html).toContain("/account/suspension");
  });

  it("stands in the record with who, what, before and after, and why", async () => {
    const ananya = await createCustomer();
    await suspended(ananya, tenzin);
    await sendAppeal({ person: ananya, words: "I was ill.", now: businessNow() });
    await answerAppeal({ ...(await decided(ananya, imran)), accepted: false, words: "No." });
    await lifted(ananya, tenzin);
    await relayDue();
    const rows = await AuditRows.find({ target: `person:${ananya}` }).sort({ at: 1, _id: 1 }).lean().exec();
    expect(rows.map(({ action, actor, before, after, reason }) => ({ action, actor, before, after, reason }))).toEqual(
      expect.arrayContaining([
        { action: "person.warned", actor: tenzin, before: { warnings: "0" }, after: { warnings: "1" }, reason: "no_shows" },
        { action: "person.suspended", actor: tenzin, before: { suspended: "no" }, after: { suspended: "yes" }, reason: "no_shows" },
        { action: "person.appealed", actor: ananya, before: { appeal: "none" }, after: { appeal: "open" }, reason: null },
        { action: "person.appeal_answered", actor: imran, before: { appeal: "open", suspended: "yes" }, after: { appeal: "refused", suspended: "yes" }, reason: null },
        { action: "person.suspension_lifted", actor: tenzin, before: { suspended: "yes" }, after: { suspended: "no" }, reason: "It was somebody else" },
      ]),
    );
    expect(rows).toHaveLength(5);
    expect(JSON.stringify(rows)).not.toContain("I was ill");
  });
});

describe("a decision", () => {
  it("on an old page is not taken; the same form sent twice at once is one", async () => {
    const ananya = await createCustomer();
    await warned(ananya, tenzin);
    const old = await decided(ananya, tenzin);
    const form = { ...old, id: randomId(), reason: "abuse" as const, words: "" };
    expect(await Promise.all([1, 2, 3].map(() => suspendPerson(form)))).toEqual(Array(3).fill({ ok: true }));
    expect((await findStanding(ananya)).suspensions).toHaveLength(1);
    expect(await liftSuspension({ ...old, reason: "Oh" })).toMatchObject({ code: "changed_meanwhile" });
  });

  it("of two colleagues at the same moment counts once", async () => {
    const ananya = await createCustomer();
    await warned(ananya, tenzin);
    const both = await Promise.all([tenzin, imran].map(async (by) => suspendPerson({ ...(await decided(ananya, by)), id: randomId(), reason: "abuse", words: "" })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await findStanding(ananya)).suspensions).toHaveLength(1);
  });

  it("is taken by nobody about himself, by nobody removed from staff, and about nobody who is not there", async () => {
    const ananya = await createCustomer();
    const herself = (await colleague("moderator", { email: (await findPerson(ananya))?.email ?? "" }))._id;
    const gone = (await colleague("moderator", { active: false }))._id;
    expect(await warned(ananya, herself)).toMatchObject({ code: "not_on_yourself" });
    expect(await warned(ananya, gone)).toMatchObject({ code: "not_found" });
    expect(await warned("nobody", tenzin)).toMatchObject({ code: "not_found" });
    expect(await Standings.countDocuments({ _id: { $in: [ananya, "nobody"] } })).toBe(0);
  });

  it("on an appeal is taken by somebody else, and of two at once one counts", async () => {
    const ananya = await createCustomer();
    await suspended(ananya, tenzin);
    await sendAppeal({ person: ananya, words: "I was ill.", now: businessNow() });
    expect(await answerAppeal({ ...(await decided(ananya, tenzin)), accepted: false, words: "No." })).toMatchObject({ code: "other_colleague" });
    const other = (await colleague("admin"))._id;
    const both = await Promise.all([answerAppeal({ ...(await decided(ananya, imran)), accepted: true, words: "Yes." }), answerAppeal({ ...(await decided(ananya, other)), accepted: false, words: "No." })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const [suspension] = (await findStanding(ananya)).suspensions;
    expect((await findPerson(ananya))?.suspended).toBe(suspension?.lifted === null);
  });
});

describe("a suspended artisan", () => {
  it("is gone from search, lists and the public page, cannot be booked, paid or reviewed, and is back when it ends", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const booking = await ordered(shop, customer);
    await fillSearch();
    const found = async () => (await findArtisans({ text: "", craft: null, place: null, sort: "rating", cursor: null, size: 50 }, businessNow())).cards.some(({ slug }) => slug === shop.slug);
    const seen = async () => ({ found: await found(), page: (await showArtisan({ slug: shop.slug, viewer: shop.artisan, before: null, now: businessNow() })) !== null, instead: (await listOthers({ slug: shop.slug, now: businessNow() })) !== null });
    expect(await seen()).toEqual({ found: true, page: true, instead: false });

    await suspended(shop.artisan, tenzin);
    expect(await seen()).toEqual({ found: false, page: false, instead: true });
    await relayDue();
    expect((await search().query({ text: "", craft: null, place: null, sort: "rating", cursor: null, size: 50 })).ids).not.toContain(shop.artisan);
    expect(await order(draftFor(shop, { time: "12:00" }), await createCustomer())).toMatchObject({ code: "artisan_away" });
    expect(await openPayment({ booking, now: businessNow() })).toMatchObject({ code: "artisan_away" });
    const { Bookings } = await import("~/models/booking.server");
    await Bookings.updateOne({ _id: booking._id }, { $set: { state: "completed", dueAt: null } });
    expect(await writeReview({ booking: booking._id, customer, stars: 5, text: "", now: businessNow() })).toMatchObject({ code: "artisan_away" });

    await lifted(shop.artisan);
    await relayDue();
    await indexArtisan(shop.artisan);
    expect(await seen()).toEqual({ found: true, page: true, instead: false });
    expect(await order(draftFor(shop, { time: "12:00" }), await createCustomer())).toMatchObject({ ok: true });
    expect(await writeReview({ booking: booking._id, customer, stars: 5, text: "", now: businessNow() })).toMatchObject({ ok: true });
  });

  it("who paused before is paused after, and doing it again changes nothing", async () => {
    const shop = await openTestShop({ profile: { paused: true }, rules: { paused: true } });
    await suspended(shop.artisan, tenzin);
    const once = await Artisans.findOne({ _id: shop.artisan }).lean().exec();
    await applyStanding(shop.artisan);
    expect((await Artisans.findOne({ _id: shop.artisan }).lean().exec())?.version).toBe(once?.version);
    await lifted(shop.artisan);
    expect(await Artisans.findOne({ _id: shop.artisan }).lean().exec()).toMatchObject({ paused: true, suspended: false });
  });
});
