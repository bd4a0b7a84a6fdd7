import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { MOST_SERVICES } from "~/domain/artisan/service-details";
import { MOST_DRAFTS, type StepDetails } from "~/domain/artisan/service-steps";
import { randomId } from "~/http/signature.server";
import { findServiceDraftOf, findServiceDrafts, ServiceDrafts } from "~/models/service-draft.server";
import { findActiveServices, findServiceOf, Services } from "~/models/service.server";
import { beginDraft } from "~/services/artisan/begin-draft.server";
import { checkDraft } from "~/services/artisan/check-draft";
import { openShop } from "~/services/artisan/open-shop.server";
import { publishDraft } from "~/services/artisan/publish-draft.server";
import { saveDraftStep } from "~/services/artisan/save-draft-step.server";
import { throwDraftAway } from "~/services/artisan/throw-draft-away.server";
import { businessNow } from "~/services/clock/business-now.server";
import { useDatabase } from "../../support/database";

useDatabase();

const WHAT: StepDetails["what"] = { title: { en: "Pots", hi: "घड़े" }, description: { en: "We make pots.", hi: "हम घड़े बनाते हैं।" } };
const WHERE: StepDetails["where"] = { lengthMinutes: 60, places: ["workshop"], maxPeople: 4, prepare: null };
const PRICE: StepDetails["price"] = { priceType: "fixed", unitPrice: 120050, deposit: 40 };

async function newShop(): Promise<string> {
  const person = randomId();
  await openShop({ person, name: `Potter ${person}`, craft: "pottery", place: "molela", locale: "en" });
  return person;
}

async function begun(artisan: string): Promise<string> {
  const id = randomId();
  expect(await beginDraft({ artisan, id, now: businessNow(), ...WHAT })).toEqual({ ok: true });
  return id;
}

const save = (artisan: string, id: string, version: number, details: StepDetails[keyof StepDetails]) => saveDraftStep({ artisan, id, version, details, now: businessNow() });
const publish = (artisan: string, id: string, version: number) => publishDraft({ artisan, id, version, locale: "en" });

async function finished(artisan: string): Promise<string> {
  const id = await begun(artisan);
  expect([await save(artisan, id, 1, WHERE), await save(artisan, id, 2, PRICE)]).toEqual([{ ok: true }, { ok: true }]);
  return id;
}

describe("a service described step by step", () => {
  it("is kept after every step, and none of it can be booked before it is published", async () => {
    const artisan = await newShop();
    const id = await begun(artisan);
    expect(await findServiceDraftOf(artisan, id)).toMatchObject({ ...WHAT, lengthMinutes: null, places: null, unitPrice: null, version: 1 });
    await save(artisan, id, 1, WHERE);
    expect(await findServiceDrafts(artisan)).toMatchObject([{ _id: id, ...WHAT, ...WHERE, unitPrice: null, version: 2 }]);
    expect(await findActiveServices(artisan)).toEqual([]);
  });

  it("becomes a service with exactly those words and the same id, and is no draft any more", async () => {
    const artisan = await newShop();
    const id = await finished(artisan);
    expect(await publish(artisan, id, 3)).toEqual({ ok: true });
    expect(await findServiceOf(artisan, id)).toMatchObject({ _id: id, ...WHAT, ...WHERE, ...PRICE, active: true });
    expect(await findServiceDrafts(artisan)).toEqual([]);
  });

  it("published ten times at once, and once more later, is one service", async () => {
    const artisan = await newShop();
    const id = await finished(artisan);
    expect(await Promise.all(Array.from({ length: 10 }, () => publish(artisan, id, 3)))).toEqual(Array(10).fill({ ok: true }));
    expect(await publish(artisan, id, 3)).toEqual({ ok: true });
    expect(await findActiveServices(artisan)).toHaveLength(1);
    expect(await findServiceDrafts(artisan)).toEqual([]);
  });

  it("goes on when publishing was cut off half-way, and its words change no more in between", async () => {
    const artisan = await newShop();
    const id = await finished(artisan);
    await ServiceDrafts.updateOne({ _id: id, artisan }, { $set: { publishing: true } }).exec();
    expect(await save(artisan, id, 3, { ...PRICE, unitPrice: 100 })).toEqual({ ok: false, code: "changed_meanwhile" });
    expect(await publish(artisan, id, 3)).toEqual({ ok: true });
    expect(await findServiceOf(artisan, id)).toMatchObject(PRICE);
  });

  it("is not published while a step is missing, and each of them is named", async () => {
    const artisan = await newShop();
    const id = await begun(artisan);
    const missing = async () => {
      const draft = await findServiceDraftOf(artisan, id);
      return draft && checkDraft(draft, "en");
    };
    expect([await missing(), await publish(artisan, id, 1)]).toEqual([{ ok: false, steps: ["where", "price"] }, { ok: false, code: "service_unfinished" }]);
    await save(artisan, id, 1, PRICE);
    expect([await missing(), await publish(artisan, id, 2)]).toEqual([{ ok: false, steps: ["where"] }, { ok: false, code: "service_unfinished" }]);
    await save(artisan, id, 2, WHERE);
    expect(await missing()).toMatchObject({ ok: true, details: { ...WHAT, ...WHERE, ...PRICE } });
    expect(await Services.countDocuments({ artisan }).exec()).toBe(0);
  });

  it("is checked anew as a whole by the rules of the form", async () => {
    const artisan = await newShop();
    const id = await finished(artisan);
    const wrong = [{ unitPrice: 99 }, { lengthMinutes: 5 }, { places: [] }, { maxPeople: 501 }, { "title.en": "x".repeat(81) }];
    for (const words of wrong) {
      const fresh = await finished(artisan);
      await ServiceDrafts.updateOne({ _id: fresh }, { $set: words }).exec();
      expect(await publish(artisan, fresh, 3)).toEqual({ ok: false, code: "service_unfinished" });
    }
    expect(await publish(artisan, id, 3)).toEqual({ ok: true });
  });

  it("cannot be seen, changed, published or thrown away by another artisan", async () => {
    const [owner, other] = [await newShop(), await newShop()];
    const id = await finished(owner);
    expect(await findServiceDraftOf(other, id)).toBeNull();
    expect(await beginDraft({ artisan: other, id, now: businessNow(), ...WHAT })).toEqual({ ok: false, code: "not_found" });
    expect(await save(other, id, 3, { ...PRICE, unitPrice: 100 })).toEqual({ ok: false, code: "not_found" });
    expect(await publish(other, id, 3)).toEqual({ ok: false, code: "not_found" });
    await throwDraftAway({ artisan: other, id });
    expect(await findServiceDraftOf(owner, id)).toMatchObject({ ...PRICE, version: 3, publishing: false });
    expect(await findServiceDrafts(other)).toEqual([]);
  });

  it("open in two tabs keeps what was saved first, and says so to the other", async () => {
    const artisan = await newShop();
    const id = await finished(artisan);
    const outcomes = await Promise.all([100, 200, 300].map((unitPrice) => save(artisan, id, 3, { ...PRICE, unitPrice })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === "changed_meanwhile")).toHaveLength(2);
    expect(await publish(artisan, id, 3)).toEqual({ ok: false, code: "changed_meanwhile" });
    expect(await findServiceOf(artisan, id)).toBeNull();
  });

  it("may be sent again with the same words, from the first step on", async () => {
    const artisan = await newShop();
    const id = await begun(artisan);
    expect(await beginDraft({ artisan, id, now: businessNow(), ...WHAT })).toEqual({ ok: true });
    expect(await Promise.all(Array.from({ length: 5 }, () => save(artisan, id, 1, WHERE)))).toEqual(Array(5).fill({ ok: true }));
    expect(await beginDraft({ artisan, id, now: businessNow(), ...WHAT })).toEqual({ ok: true });
    expect(await beginDraft({ artisan, id, now: businessNow(), ...WHAT, title: { en: "Plates", hi: "थाली" } })).toEqual({ ok: false, code: "changed_meanwhile" });
    expect(await findServiceDrafts(artisan)).toMatchObject([{ version: 2, ...WHERE }]);
  });

  it("sent again as it stands is no change: a page opened before still publishes it", async () => {
    const artisan = await newShop();
    const id = await finished(artisan);
    expect(await save(artisan, id, 3, PRICE)).toEqual({ ok: true });
    expect(await publish(artisan, id, 3)).toEqual({ ok: true });
  });

  it("is never told that a step was kept once it is being published", async () => {
    for (let late = 0; late < 8; late += 1) {
      const artisan = await newShop();
      const id = await finished(artisan);
      const [published, saved] = await Promise.all([publish(artisan, id, 3), sleep(late).then(() => save(artisan, id, 3, { ...PRICE, unitPrice: 100 }))]);
      expect([late, published.ok && saved.ok]).toEqual([late, false]);
      expect((await findServiceOf(artisan, id))?.unitPrice ?? null).toBe(published.ok ? PRICE.unitPrice : null);
    }
  });

  it("stands in the list before those that were changed earlier", async () => {
    const artisan = await newShop();
    const [first, second] = [randomId(), randomId()];
    for (const [index, id] of [first, second].entries()) await beginDraft({ artisan, id, now: 1000 + index, ...WHAT });
    const listed = async () => (await findServiceDrafts(artisan)).map(({ _id }) => _id);
    expect(await listed()).toEqual([second, first]);
    await saveDraftStep({ artisan, id: first, version: 1, details: WHERE, now: 2000 });
    expect(await listed()).toEqual([first, second]);
  });

  it("is not begun anew under the id of a service that is there", async () => {
    const artisan = await newShop();
    const id = await finished(artisan);
    await publish(artisan, id, 3);
    expect(await beginDraft({ artisan, id, now: businessNow(), ...WHAT })).toEqual({ ok: false, code: "changed_meanwhile" });
    expect(await findServiceDrafts(artisan)).toEqual([]);
  });

  it("ends at ten begun, until one is finished or thrown away", async () => {
    const artisan = await newShop();
    const ids = [];
    for (let count = 0; count < MOST_DRAFTS; count += 1) ids.push(await begun(artisan));
    expect(await beginDraft({ artisan, id: ids[0] ?? "", now: businessNow(), ...WHAT })).toEqual({ ok: true });
    const next = randomId();
    expect(await beginDraft({ artisan, id: next, now: businessNow(), ...WHAT })).toEqual({ ok: false, code: "too_many_drafts" });
    await throwDraftAway({ artisan, id: ids[0] ?? "" });
    await throwDraftAway({ artisan, id: ids[0] ?? "" });
    expect(await beginDraft({ artisan, id: next, now: businessNow(), ...WHAT })).toEqual({ ok: true });
  });

  it("one too many to publish stays as it was, and can still be changed", async () => {
    const artisan = await newShop();
    for (let count = 0; count < MOST_SERVICES; count += 1) await publish(artisan, await finished(artisan), 3);
    const id = await finished(artisan);
    expect(await publish(artisan, id, 3)).toEqual({ ok: false, code: "too_many_services" });
    expect(await save(artisan, id, 3, { ...PRICE, unitPrice: 5000 })).toEqual({ ok: true });
  });

  it("stays for thirty days after its last change", async () => {
    const artisan = await newShop();
    const id = await begun(artisan);
    await ServiceDrafts.updateOne({ _id: id }, { $set: { rubbishAt: new Date(0) } }).exec();
    await save(artisan, id, 1, WHERE);
    const left = ((await findServiceDraftOf(artisan, id))?.rubbishAt.getTime() ?? 0) - Date.now();
    expect(Math.round(left / 86_400_000)).toBe(30);
  });
});
