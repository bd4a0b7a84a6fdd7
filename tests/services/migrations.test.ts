import { readdirSync } from "node:fs";
import mongoose from "mongoose";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { priceBooking } from "~/domain/pricing/price-booking";
import { ratesOf, splitOf } from "~/domain/pricing/split";
import { findArtisan } from "~/models/artisan.server";
import { findBooking } from "~/models/booking.server";
import { findMigrations, holdMigrations } from "~/models/migration.server";
import { MIGRATIONS } from "~/models/migrations/list.server";
import { migrate } from "~/models/migrations/migrate.server";
import type { Migration } from "~/models/migrations/migration";
import { findPayment } from "~/models/payment.server";
import { findStaffMember } from "~/models/staff.server";
import { releaseSuperAdmin } from "~/models/super-admins.server";
import { useDatabase } from "../support/database";

useDatabase();

const rows = (name: string) => mongoose.connection.collection<{ _id: string }>(name);
const migration = (id: string, run: () => Promise<void>, breaks = false): Migration => ({ id, breaks, run });

beforeEach(async () => {
  await Promise.all(["migrations", "migration_leases", "staff", "artisans", "services", "bookings", "payments"].map((name) => rows(name).deleteMany({})));
});

describe("data of an older version", () => {
  const ran: string[] = [];
  const note = (id: string, breaks = false) => migration(id, async () => void ran.push(id), breaks);
  beforeEach(() => void (ran.length = 0));

  it("are changed step by step, each step once, and new steps go on from there", async () => {
    expect(await migrate([note("0001-a"), note("0002-b")])).toEqual(["0001-a", "0002-b"]);
    expect(await migrate([note("0001-a"), note("0002-b")])).toEqual([]);
    expect(await migrate([note("0001-a"), note("0002-b"), note("0003-c")])).toEqual(["0003-c"]);
    expect(ran).toEqual(["0001-a", "0002-b", "0003-c"]);
  });

  it("are changed by one of several processes that start at once; the others wait until it is done", async () => {
    let done = false;
    const slow = migration("0001-slow", async () => {
      ran.push("slow");
      await sleep(300);
      done = true;
    });
    const made = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const ids = await migrate([slow]);
        expect(done).toBe(true);
        return ids;
      }),
    );
    expect(ran).toEqual(["slow"]);
    expect(made.flat()).toEqual(["0001-slow"]);
  });

  it("are noted as changed only by the process that still has the lease when its step is over", async () => {
    const slow = migration("0001-slow", async () => {
      await rows("migration_leases").updateOne({}, { $set: { by: "another", until: Date.now() + 60_000 } });
    });
    await expect(migrate([slow])).rejects.toThrow("took over");
    expect(await findMigrations()).toEqual([]);
  });

  it("whose change fails stop the start, and the next start begins at the step that failed", async () => {
    const broken = migration("0002-b", () => Promise.reject(new Error("no room")));
    await expect(migrate([note("0001-a"), broken, note("0003-c")])).rejects.toThrow("no room");
    expect((await findMigrations()).map(({ _id }) => _id)).toEqual(["0001-a"]);
    expect(await migrate([note("0001-a"), note("0002-b"), note("0003-c")])).toEqual(["0002-b", "0003-c"]);
    expect(ran).toEqual(["0001-a", "0002-b", "0003-c"]);
  });

  it("are changed by the next process when one died in the middle", async () => {
    await holdMigrations("somebody who died", Date.now(), Date.now() + 400);
    const began = Date.now();
    expect(await migrate([note("0001-a")])).toEqual(["0001-a"]);
    expect(Date.now() - began).toBeGreaterThanOrEqual(400);
  });
});

describe("data of a newer version", () => {
  it("are refused with what to do when this version cannot read them", async () => {
    await migrate([migration("0001-a", async () => undefined), migration("0009-other-shape", async () => undefined, true)]);
    await expect(migrate([migration("0001-a", async () => undefined)])).rejects.toThrow(/newer version .*0009-other-shape.*Start that version/);
  });

  it("are used when they only say more, as during a rolling restart", async () => {
    await migrate([migration("0009-more", async () => undefined)]);
    expect(await migrate([migration("0001-a", async () => undefined)])).toEqual(["0001-a"]);
  });
});

describe("the migrations", () => {
  it("are numbered in their order, and each file is one", () => {
    const files = readdirSync("app/models/migrations").filter((file) => /^\d{4}-/.test(file)).map((file) => file.replace(/\.server\.ts$/, ""));
    const ids = MIGRATIONS.map(({ id }) => id);
    expect(ids).toEqual([...files].sort());
    expect(new Set(ids.map((id) => id.slice(0, 4))).size).toBe(ids.length);
  });

  it("leave an empty database empty, and do nothing a second time", async () => {
    for (const { run } of [...MIGRATIONS, ...MIGRATIONS]) await run();
    expect(await Promise.all(["staff", "artisans", "services"].map((name) => rows(name).countDocuments()))).toEqual([0, 0, 0]);
  });

  it("make staff and artisans of the first version ones of today, and keep what they are", async () => {
    await rows("staff").insertMany([{ _id: "old", name: "A", email: "a@example.in", passwordHash: "x", role: "super_admin", active: true }, { _id: "new", version: 7, secondFactor: { secret: "s" }, invitedAt: 5, passwordHash: null, role: "support", active: true, outbox: [], leases: {} }] as never);
    await rows("artisans").insertMany([{ _id: "a1", slug: "a1" }, { _id: "a2", slug: "a2", shortest: 15 }, { _id: "a3", slug: "a3" }] as never);
    await rows("services").insertMany([{ _id: "s1", artisan: "a1", active: true, lengthMinutes: 90 }, { _id: "s2", artisan: "a1", active: true, lengthMinutes: 60 }, { _id: "s3", artisan: "a1", active: false, lengthMinutes: 30 }] as never);
    for (const { run } of [...MIGRATIONS, ...MIGRATIONS]) await run();
    expect(await findStaffMember("old")).toMatchObject({ version: 1, secondFactor: null, invitedAt: 0 });
    expect(await findStaffMember("new")).toMatchObject({ version: 7, secondFactor: { secret: "s" }, invitedAt: 5 });
    expect(await releaseSuperAdmin("old")).toBe(false);
    expect((await Promise.all(["a1", "a2", "a3"].map(findArtisan))).map((artisan) => artisan?.shortest)).toEqual([60, 15, null]);
  });

  it("say of older bookings that they are paid online, and how older payments are divided, as their bookings froze it", async () => {
    const items = priceBooking({ unitPrice: 100_000, priceType: "fixed", people: 1, tier: "professional", joinedAt: 0, at: 40_000_000_000 }).items;
    await rows("bookings").insertMany([{ _id: "b1", reference: "KS-AAAAA2", items }, { _id: "b2", reference: "KS-AAAAA3", pays: "in_person", items }] as never);
    const told = { account: "acc_1", split: { artisan: 1, platform: 2, tax: 3 }, rates: { commission: 4, gst: 5 }, share: null, freezes: [{ key: "k" }], planned: { amount: 1, at: 2 }, releaseAt: null };
    await rows("payments").insertMany([{ _id: "pb1", booking: "b1" }, { _id: "pb2", booking: "b2", ...told }] as never);
    for (const { run } of [...MIGRATIONS, ...MIGRATIONS]) await run();
    expect([(await findBooking("b1"))?.pays, (await findBooking("b2"))?.pays]).toEqual(["online", "in_person"]);
    expect(await findPayment("pb1")).toMatchObject({ account: null, split: splitOf(items), rates: ratesOf(items), share: null, freezes: [], planned: null, releaseAt: null });
    expect(await findPayment("pb2")).toMatchObject(told);
  });

  it("take away the index of the journal by moment alone, and leave all its entries", async () => {
    await rows("journal_entries").insertOne({ _id: "capture:old", at: 5 } as never);
    await rows("journal_entries").createIndex({ at: 1 });
    for (const { run } of [...MIGRATIONS, ...MIGRATIONS]) await run();
    expect((await rows("journal_entries").indexes()).map(({ name }) => name)).not.toContain("at_1");
    expect(await rows("journal_entries").countDocuments({})).toBe(1);
    await rows("journal_entries").deleteMany({});
  });

  it("stop at a payment without its booking: what it is divided into is not guessed", async () => {
    await rows("payments").insertOne({ _id: "pb9", booking: "gone" } as never);
    await expect(migrate()).rejects.toThrow("The booking of payment pb9 is missing");
    expect((await findMigrations()).map(({ _id }) => _id)).not.toContain("0003-money-and-pays");
  });
});
