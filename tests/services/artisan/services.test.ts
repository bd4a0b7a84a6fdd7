import { describe, expect, it } from "vitest";
import { MOST_SERVICES, type ServiceDetails } from "~/domain/artisan/service-details";
import { randomId } from "~/http/signature.server";
import { Artisans, findArtisan } from "~/models/artisan.server";
import { findActiveServices, findServiceOf, Services } from "~/models/service.server";
import { addService } from "~/services/artisan/add-service.server";
import { openShop } from "~/services/artisan/open-shop.server";
import { removeService } from "~/services/artisan/remove-service.server";
import { saveService } from "~/services/artisan/save-service.server";
import { findAvailability } from "~/models/availability.server";
import { saveHours } from "~/services/availability/save-hours.server";
import { useDatabase } from "../../support/database";

useDatabase();

const details = (changes: Partial<ServiceDetails> = {}): ServiceDetails => ({ title: { en: "Pots", hi: "घड़े" }, description: { en: "We make pots.", hi: "हम घड़े बनाते हैं।" }, prepare: null, lengthMinutes: 60, priceType: "fixed", unitPrice: 120000, deposit: 100, places: ["workshop"], maxPeople: 4, ...changes });

async function newShop(): Promise<string> {
  const person = randomId();
  await openShop({ person, name: `Potter ${person}`, craft: "pottery", place: "molela", locale: "en" });
  return person;
}

async function workDaily(artisan: string): Promise<void> {
  const version = (await findAvailability(artisan))?.version ?? 0;
  expect(await saveHours({ artisan, week: Array.from({ length: 7 }, () => [{ from: "09:00", to: "13:00" }]), version })).toEqual({ ok: true });
}

const listing = async (artisan: string) => {
  const row = await findArtisan(artisan);
  return { listed: row?.listed, priceFrom: row?.priceFrom };
};

describe("what an artisan offers", () => {
  it("makes the page listed with its lowest price once there are hours too, and no longer when the last service goes", async () => {
    const artisan = await newShop();
    const [one, two] = [randomId(), randomId()];
    expect((await addService({ artisan, id: one, ...details() })).ok).toBe(true);
    expect(await listing(artisan)).toEqual({ listed: false, priceFrom: 120000 });
    await workDaily(artisan);
    await addService({ artisan, id: two, ...details({ unitPrice: 45000 }) });
    expect(await listing(artisan)).toEqual({ listed: true, priceFrom: 45000 });
    await removeService({ artisan, id: two });
    expect(await listing(artisan)).toEqual({ listed: true, priceFrom: 120000 });
    await removeService({ artisan, id: one });
    expect(await listing(artisan)).toEqual({ listed: false, priceFrom: null });
  });

  it("is not listed when no stretch of the week is as long as the shortest service", async () => {
    const artisan = await newShop();
    await workDaily(artisan);
    await addService({ artisan, id: randomId(), ...details({ lengthMinutes: 300 }) });
    expect(await listing(artisan)).toMatchObject({ listed: false });
  });

  it("tells the search index in the same write", async () => {
    const artisan = await newShop();
    await addService({ artisan, id: randomId(), ...details() });
    const row = await Artisans.findOne({ _id: artisan }).lean<{ outbox: { lane: string; kind: string }[] }>().exec();
    expect(row?.outbox.map(({ lane, kind }) => `${lane}:${kind}`)).toContain("search:index");
  });

  it("is added once however often its form is sent", async () => {
    const artisan = await newShop();
    const id = randomId();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => addService({ artisan, id, ...details() })));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(await findActiveServices(artisan)).toHaveLength(1);
  });

  it("cannot be seen, changed or removed by another artisan", async () => {
    const [owner, other] = [await newShop(), await newShop()];
    const id = randomId();
    await addService({ artisan: owner, id, ...details() });
    expect(await addService({ artisan: other, id, ...details() })).toEqual({ ok: false, code: "not_found" });
    expect(await saveService({ artisan: other, id, version: 1, ...details({ unitPrice: 100 }) })).toEqual({ ok: false, code: "service_gone" });
    expect(await removeService({ artisan: other, id })).toEqual({ ok: false, code: "not_found" });
    expect(await findServiceOf(owner, id)).toMatchObject({ unitPrice: 120000, active: true });
  });

  it("is not overwritten by a page that was opened before somebody changed it", async () => {
    const artisan = await newShop();
    const id = randomId();
    await addService({ artisan, id, ...details() });
    const changes = [50000, 60000, 70000].map((unitPrice) => saveService({ artisan, id, version: 1, ...details({ unitPrice }) }));
    const outcomes = await Promise.all(changes);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === "changed_meanwhile")).toHaveLength(2);
    const saved = await findServiceOf(artisan, id);
    expect(saved?.version).toBe(2);
    expect(await listing(artisan)).toMatchObject({ priceFrom: saved?.unitPrice });
  });

  it("may be saved again with the same words", async () => {
    const artisan = await newShop();
    const id = randomId();
    await addService({ artisan, id, ...details() });
    const change = { artisan, id, version: 1, ...details({ unitPrice: 99900 }) };
    expect([await saveService(change), await saveService(change)]).toEqual([{ ok: true }, { ok: true }]);
    expect(await findServiceOf(artisan, id)).toMatchObject({ version: 2 });
  });

  it("that was taken off the list is not changed any more, nor brought back", async () => {
    const artisan = await newShop();
    const id = randomId();
    await addService({ artisan, id, ...details() });
    await removeService({ artisan, id });
    expect(await saveService({ artisan, id, version: 2, ...details({ unitPrice: 100 }) })).toEqual({ ok: false, code: "service_gone" });
    expect(await findServiceOf(artisan, id)).toMatchObject({ unitPrice: 120000, active: false });
  });

  it("ends at twenty", async () => {
    const artisan = await newShop();
    for (let count = 0; count < MOST_SERVICES; count += 1) expect((await addService({ artisan, id: randomId(), ...details() })).ok).toBe(true);
    expect(await addService({ artisan, id: randomId(), ...details() })).toEqual({ ok: false, code: "too_many_services" });
    expect(await Services.countDocuments({ artisan })).toBe(MOST_SERVICES);
  });

  it("shows the price of the last of many changes at once", async () => {
    const artisan = await newShop();
    await Promise.all(Array.from({ length: 8 }, (_, index) => addService({ artisan, id: randomId(), ...details({ unitPrice: 100000 - index * 1000 }) })));
    const services = await findActiveServices(artisan);
    expect(await listing(artisan)).toMatchObject({ priceFrom: Math.min(...services.map(({ unitPrice }) => unitPrice)) });
  });
});
