import { createHash } from "node:crypto";
import mongoose from "mongoose";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it } from "vitest";
import { splitBy } from "~/domain/pricing/split";
import { entryFor } from "~/domain/ledger/entry-for";
import type { MoneyEvent } from "~/domain/ledger/event";
import { postedAt, spanOf } from "~/domain/ledger/month";
import { days, hours } from "~/domain/time/instant";
import { findJournalEntry, insertJournalEntries, insertJournalEntry } from "~/models/journal-entry.server";
import { beginClosing, findMonth, findOpenFrom } from "~/models/ledger-month.server";
import { outboxEntries } from "~/models/outbox.server";
import { listMonths } from "~/services/admin/list-months.server";
import { openMonth } from "~/services/admin/open-month.server";
import { writeCommission } from "~/domain/tax-document/write-commission";
import { insertPart } from "~/models/month-file-part.server";
import { writeFiles } from "~/services/month/write-files.server";
import { closeMonths, REST } from "~/services/month/close-months.server";
import { readFile } from "~/services/month/read-file.server";
import { verifyMonths } from "~/services/month/verify-months.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { explains, NO_EXPLAIN } from "../../support/abilities";
import { useDatabase } from "../../support/database";
import { openTestShop } from "../../support/shop";
import { times } from "../../support/size";
import { many, rawRows } from "../payment/shop";

useDatabase();

const OCTOBER = spanOf("2026-10");
const NOVEMBER = spanOf("2026-11");
const RESTED = OCTOBER.until + REST;

beforeEach(async () => {
  for (const name of ["journal_entries", "ledger_months", "month_file_parts", "payments", "bookings", "document_wants"]) await mongoose.connection.collection(name).deleteMany({});
});

const split = splitBy(100_000, { commission: 1000, gst: 1800 });
const captured = (id: string, at: number): MoneyEvent => ({ kind: "capture", id, booking: `b-${id}`, at, currency: "INR", amount: 100_000, fee: 2_360, into: "held" });
const earned = (id: string, at: number): MoneyEvent => ({ kind: "earning", id, booking: `b-${id}`, artisan: "a1", at, currency: "INR", split });
const post = (...events: MoneyEvent[]) => Promise.all(events.map(postJournal));

/** Asks for a posting as payments do: in the outbox of one. */
async function asked(event: MoneyEvent, dueAt?: number | null, tries = 0): Promise<string> {
  const id = `p-${event.id}`;
  const entries = outboxEntries([{ key: "journal", lane: "money", kind: "post_journal", data: { event } }]).map((entry) => ({ ...entry, tries, dueAt: dueAt === undefined ? entry.dueAt : dueAt }));
  await rawRows("payments").insertOne({ _id: id, outbox: entries, leases: {} } as never);
  return id;
}

/** Does what an outbox asks for, as the relay does: the entry goes when it is done. */
async function work(id: string, event: MoneyEvent): Promise<void> {
  await postJournal(event);
  await rawRows("payments").updateOne({ _id: id }, { $pull: { outbox: { key: "journal" } } } as never);
}

async function text(month: string, name: string): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of (await readFile(month, name))?.pieces ?? []) pieces.push(piece);
  return pieces.join("");
}
const sha = (words: string): string => createHash("sha256").update(words, "utf8").digest("hex");

describe("a month of the journal", () => {
  it("is closed three days after its end and not a moment before, in order, empty ones too, and again changes nothing", async () => {
    await post(captured("1", OCTOBER.from), earned("1", OCTOBER.until - 1), captured("2", OCTOBER.until), captured("3", spanOf("2027-01").from));
    expect(await closeMonths(RESTED - 1)).toEqual([]);
    expect(await closeMonths(RESTED)).toEqual(["2026-10"]);
    expect(await findMonth("2026-10")).toMatchObject({ state: "closed", entries: 2, closedAt: RESTED, first: { id: "capture:1", at: OCTOBER.from }, last: { id: "earning:1", at: OCTOBER.until - 1 } });
    const before = await findMonth("2026-10");
    expect((await Promise.all([1, 2, 3].map(() => closeMonths(spanOf("2027-01").until + REST)))).flat().sort()).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(await findMonth("2026-10")).toEqual(before);
    expect([(await findMonth("2026-11"))?.entries, (await findMonth("2026-12"))?.entries]).toEqual([1, 0]);
    expect((await findMonth("2026-12"))?.accounts).toContainEqual({ currency: "INR", account: "held", opening: -100_000, debit: 0, credit: 0, closing: -100_000 });
    expect(await verifyMonths()).toEqual({ ok: true, problems: [], months: 4 });
    expect(await rawRows("month_file_parts").countDocuments({})).toBe(12);
  });

  it("is not closed while nothing was ever posted", async () => {
    expect(await closeMonths(RESTED)).toEqual([]);
    expect(await findOpenFrom()).toBeNull();
  });

  it("takes nothing more once it is closed: what is told late stands in the next, with its own time beside it, and is posted once", async () => {
    await post(captured("1", OCTOBER.from));
    await closeMonths(RESTED);
    const late = captured("late", OCTOBER.until - hours(2));
    await post(late, late, captured("old", OCTOBER.from - days(40)));
    expect(await findJournalEntry("capture:late")).toMatchObject({ at: NOVEMBER.from, happenedAt: OCTOBER.until - hours(2) });
    expect(await findJournalEntry("capture:old")).toMatchObject({ at: NOVEMBER.from, happenedAt: OCTOBER.from - days(40) });
    expect(await findJournalEntry("capture:1")).not.toHaveProperty("happenedAt");
    expect(await verifyMonths()).toMatchObject({ ok: true });
    await closeMonths(NOVEMBER.until + REST);
    expect(await findMonth("2026-11")).toMatchObject({ entries: 2 });
    expect(await text("2026-11", "journal.csv")).toContain("capture:late,capture,2026-11-01 00:00,2026-10-31 22:00,");
  });
});

describe("closing and posting at the same time", () => {
  it("waits for what was asked for before, also when it is parked, and not for what belongs to a later month", async () => {
    await post(captured("1", OCTOBER.from));
    const waiting = captured("waiting", OCTOBER.until - 1);
    const id = await asked(waiting, null, 8);
    const later = captured("later", OCTOBER.until);
    const next = await asked(later);
    expect(await closeMonths(RESTED)).toEqual([]);
    await work(id, waiting);
    expect(await closeMonths(RESTED)).toEqual(["2026-10"]);
    expect(await findMonth("2026-10")).toMatchObject({ entries: 2 });
    await work(next, later);
    await rawRows("bookings").insertOne({ _id: "b9", reference: "KS-1", outbox: outboxEntries([{ key: "owe", lane: "money", kind: "owe", data: { at: NOVEMBER.until - 1 } }]) } as never);
    expect(await closeMonths(NOVEMBER.until + REST)).toEqual([]);
  });

  it("leaves what a slow writer began before in the month, and what began after in the next", async () => {
    await post(captured("1", OCTOBER.from));
    const slow = captured("slow", OCTOBER.until - 1);
    const id = await asked(slow);
    const seen = await findOpenFrom();
    await beginClosing({ month: "2026-10", from: 0, until: OCTOBER.until });
    expect(await closeMonths(RESTED)).toEqual([]);
    const quick = captured("quick", OCTOBER.until - 1);
    await post(quick);
    const entry = entryFor(slow);
    await insertJournalEntry({ ...entry, ...postedAt(entry.at, seen) });
    expect(await closeMonths(RESTED)).toEqual([]);
    await work(id, slow);
    expect(await closeMonths(RESTED)).toEqual(["2026-10"]);
    expect([(await findJournalEntry("capture:slow"))?.at, (await findJournalEntry("capture:quick"))?.at]).toEqual([OCTOBER.until - 1, NOVEMBER.from]);
    expect(await findMonth("2026-10")).toMatchObject({ entries: 2 });
    expect(await verifyMonths()).toMatchObject({ ok: true });
  });

  it("counts every entry once, in one month or the next, however many write, repeat and close", async () => {
    await post(captured("1", OCTOBER.from));
    const all = times(60, 600);
    let writing = true;
    const closers = Array.from({ length: 3 }, async () => {
      while (writing) {
        await closeMonths(RESTED);
        await sleep(1);
      }
    });
    await many(all, 12, async (index) => {
      await sleep(Math.random() * 6);
      const event = captured(`r${index}`, OCTOBER.until - 1 - index);
      const id = await asked(event);
      await Promise.all([work(id, event), postJournal(event)]);
    });
    writing = false;
    await Promise.all(closers);
    await closeMonths(RESTED);
    const october = await findMonth("2026-10");
    const inNext = await rawRows("journal_entries").countDocuments({ at: NOVEMBER.from, happenedAt: { $lt: OCTOBER.until } });
    expect(october?.state).toBe("closed");
    expect((october?.entries ?? 0) + inNext).toBe(all + 1);
    expect(await rawRows("journal_entries").countDocuments({ at: { $lt: OCTOBER.until } })).toBe(october?.entries);
    expect(await verifyMonths()).toMatchObject({ ok: true });
  });

  it("is safe because nothing but outboxes posts, and closing knows them all", () => {
    const importing = /from "[^"]*\/(post-journal|accrue-commission)\.server"/;
    const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && importing.test(readFileSync(path.join("app", file), "utf8")));
    expect(files.sort()).toEqual(["services/payment/accrue-commission.server.ts", "services/relay/handlers/booking.server.ts", "services/relay/handlers/payment.server.ts", "services/relay/handlers/payout.server.ts"]);
  });
});

describe("the files of a closed month", () => {
  it("are the same bytes each time, fit their checksums, name nobody, and stay when the journal goes on", async () => {
    await post(captured("1", OCTOBER.from), earned("1", OCTOBER.from + 1), captured("2", OCTOBER.until));
    await closeMonths(RESTED);
    const files = (await findMonth("2026-10"))?.files ?? [];
    expect(files.map(({ name }) => name)).toEqual(["journal.csv", "artisans.csv", "tax.csv"]);
    for (const { name, sha256, bytes } of files) {
      const once = await text("2026-10", name);
      expect([name, sha(once), Buffer.byteLength(once)]).toEqual([name, sha256, bytes]);
      expect(once).toMatch(/^[\x20-\x7e\r\n]+$/);
      await post(captured(`after-${name}`, OCTOBER.from + 5));
      expect(await text("2026-10", name)).toBe(once);
    }
    expect((await text("2026-10", "tax.csv")).split("\r\n")).toContain("net,,,INR,1,100.00,18.00,118.00");
    expect([await readFile("2026-10", "people.csv"), await readFile("2026-11", "journal.csv")]).toEqual([null, null]);
  });

  it("tell the tax by the state that the invoice for it names, though the artisan has moved since", async () => {
    const { artisan } = await openTestShop();
    const at = OCTOBER.from + 1;
    await post({ ...earned("1", at), artisan } as MoneyEvent);
    await mongoose.connection.collection<{ _id: string }>("artisans").updateOne({ _id: artisan }, { $set: { state: "KL" } });
    await post({ ...earned("2", at), artisan } as MoneyEvent);
    const [before, after] = await Promise.all(["earning:1", "earning:2"].map(findJournalEntry));
    expect([before?.place, after?.place]).toEqual(["RJ", "KL"]);
    const visit = { _id: "b-1", artisan, reference: "KS-TEST22", start: at, service: { title: { en: "", hi: "" } } } as never;
    if (before) expect(writeCommission(before, visit, { person: artisan, name: "", address: "", state: "KL", gstin: null }, null)?.placeOfSupply).toBe("RJ");
    await closeMonths(RESTED);
    expect((await text("2026-10", "tax.csv")).split("\r\n").slice(1, 3)).toEqual(["commission_paid_online,32,Kerala,INR,1,100.00,18.00,118.00", "commission_paid_online,08,Rajasthan,INR,1,100.00,18.00,118.00"]);
  });

  it("keep the form in which they were frozen: of before, without states", async () => {
    await post(captured("1", OCTOBER.from), earned("1", OCTOBER.from + 1));
    await closeMonths(RESTED);
    const { files } = await writeFiles({ from: 0, until: OCTOBER.until, before: [], format: 1 }, "of-before", (file, n, text) => insertPart({ month: "2026-10", writing: "of-before", file, n, text }));
    const row = { _id: "2026-10" };
    await rawRows("ledger_months").updateOne(row, { $set: { files }, $unset: { format: 1 } } as never);
    expect(await verifyMonths()).toMatchObject({ ok: true });
    expect((await text("2026-10", "tax.csv")).split("\r\n")).toContain("net,INR,1,100.00,18.00,118.00");
    await rawRows("ledger_months").updateOne(row, { $set: { format: 2 } } as never);
    expect((await verifyMonths()).problems).toEqual(["month 2026-10: tax.csv would be another file today"]);
  });

  it("that somebody changed are found, and so are a journal and sums that were", async () => {
    await post(captured("1", OCTOBER.from), earned("1", OCTOBER.from + 1));
    await closeMonths(RESTED);
    const wrong = async (collection: string, filter: object, change: object): Promise<string[]> => {
      const rows = rawRows(collection);
      const before = await rows.findOne(filter);
      await rows.updateOne(filter, change);
      const { problems } = await verifyMonths();
      await rows.replaceOne({ _id: before?._id ?? "" }, before as never);
      return problems;
    };
    const part = await rawRows("month_file_parts").findOne({});
    expect(await wrong("month_file_parts", { _id: part?._id }, { $set: { text: "entry" } })).toEqual([expect.stringMatching(/csv is not as it was frozen$/)]);
    expect(await wrong("ledger_months", { _id: "2026-10" }, { $set: { "accounts.0.closing": 1 } })).toEqual(["month 2026-10: the journal no longer adds up to its sums"]);
    expect(await wrong("journal_entries", { _id: "earning:1" }, { $set: { "lines.0.amount": 100_001 } })).toEqual(expect.arrayContaining(["month 2026-10: the journal no longer adds up to its sums", "month 2026-10: journal.csv would be another file today"]));
    expect(await wrong("journal_entries", { _id: "earning:1" }, { $set: { at: OCTOBER.until } })).toContain("month 2026-10: artisans.csv would be another file today");
    expect(await verifyMonths()).toMatchObject({ ok: true });
  });
});

describe("staff see", () => {
  it("months that are closed with what they brought, and open ones as they stand now, opening with what stood before", async () => {
    await post(captured("1", OCTOBER.from), earned("1", OCTOBER.from + 1), captured("2", NOVEMBER.from), captured("3", NOVEMBER.until));
    await closeMonths(RESTED);
    const { months, next } = await listMonths({ before: null, now: NOVEMBER.until + 1 });
    expect(months.map(({ month, state, entries, net }) => [month, state, entries, net?.commission])).toEqual([["2026-12", "open", null, undefined], ["2026-11", "open", null, undefined], ["2026-10", "closed", 2, 10_000]]);
    expect(next).toBeNull();
    const december = await openMonth("2026-12", NOVEMBER.until + 1);
    expect(december).toMatchObject({ state: "open", entries: 1, files: [] });
    expect(december?.accounts).toContainEqual({ currency: "INR", account: "held", opening: -100_000, debit: 0, credit: 100_000, closing: -200_000 });
    expect([await openMonth("2027-01", NOVEMBER.until + 1), await openMonth("2026-09", NOVEMBER.until + 1)]).toEqual([null, null]);
  });
});

describe("a month of many entries", () => {
  it("is read by an index and closed in a job's time", async ({ skip }) => {
    const entries = times(4_000, 100_000);
    const step = Math.floor((OCTOBER.until - OCTOBER.from) / entries);
    for (let start = 0; start < entries; start += 1_000) await insertJournalEntries(Array.from({ length: Math.min(1_000, entries - start) }, (_, n) => entryFor({ ...earned(`e${start + n}`, OCTOBER.from + (start + n) * step), artisan: `a${(start + n) % 500}` } as MoneyEvent)));
    const began = performance.now();
    expect(await closeMonths(RESTED)).toEqual(["2026-10"]);
    const closed = performance.now() - began;
    expect(await findMonth("2026-10")).toMatchObject({ entries });
    expect(await verifyMonths()).toMatchObject({ ok: true });
    process.stdout.write(`${entries} entries: closed in ${Math.round(closed)} ms, verified in ${Math.round(performance.now() - began - closed)} ms, ${(await findMonth("2026-10"))?.files[0]?.bytes} bytes\n`);
    expect(closed).toBeLessThan(90_000);
    skip(!(await explains()), NO_EXPLAIN);
    const plan = (await rawRows("journal_entries").find({ at: { $gte: OCTOBER.from, $lt: OCTOBER.from + 10 * step } }).sort({ at: 1, _id: 1 }).explain("executionStats")) as { executionStats: { totalDocsExamined: number }; queryPlanner: unknown };
    expect([JSON.stringify(plan.queryPlanner).includes("COLLSCAN"), plan.executionStats.totalDocsExamined]).toEqual([false, 10]);
  }, 300_000);
});
