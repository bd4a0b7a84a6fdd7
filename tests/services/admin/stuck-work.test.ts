import { beforeAll, expect, it, vi } from "vitest";
import { openVendor } from "~/adapters/vendor-call/index.server";
import { VendorFault } from "~/adapters/vendor-call/fault";
import { minutes } from "~/domain/time/instant";
import { Bookings } from "~/models/booking.server";
import { insertJob, Jobs } from "~/models/job.server";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";
import { findStuckWork } from "~/services/admin/find-stuck-work.server";
import { drain } from "~/services/relay/drain.server";
import { AGGREGATES } from "~/services/relay/aggregates.server";
import { explains, NO_EXPLAIN } from "../../support/abilities";
import { useDatabase } from "../../support/database";
import { createCustomer, openTestShop, ordered } from "../../support/shop";

useDatabase();
vi.spyOn(process.stdout, "write").mockReturnValue(true);

const now = Date.now();
const mail = (key: string, changes: Partial<OutboxEntry> = {}): OutboxEntry => ({ ...outboxEntries([{ key, lane: "mail", kind: "mail" }])[0], ...changes }) as OutboxEntry;
const bookings = AGGREGATES.find(({ rows }) => rows.modelName === "bookings");
let id: string;

beforeAll(async () => {
  const shop = await openTestShop();
  ({ _id: id } = await ordered(shop, await createCustomer()));
  await Bookings.updateOne({ _id: id }, { $set: { outbox: [] } });
});

it("staff see nothing where all is done", async () => {
  await Promise.all(AGGREGATES.map(({ rows }) => rows.updateMany({}, { $set: { outbox: [] } })));
  expect(await findStuckWork(now)).toEqual({ entries: [], jobs: [], waiting: { count: 0, more: false, oldest: null }, lateJob: null, down: [] });
});

it("staff see a parked entry with its booking and what waits behind it, and since when other work waits", async () => {
  await Bookings.updateOne({ _id: id }, { $set: { outbox: [mail("broken", { tries: 8, dueAt: null, error: "TypeError", at: now - minutes(70) }), mail("behind"), { ...mail("free"), lane: "calendar", at: now - minutes(3) }] } });
  const { entries, waiting } = await findStuckWork(now);
  expect(entries).toEqual([{ collection: "bookings", id, booking: id, key: "broken", lane: "mail", kind: "mail", tries: 8, error: "TypeError", at: now - minutes(70), behind: 1 }]);
  expect(waiting).toEqual({ count: 1, more: false, oldest: now - minutes(3) });
});

it("what is parked is found by an index that holds nothing else", async ({ skip }) => {
  skip(!(await explains()), NO_EXPLAIN);
  const plan = (await Bookings.find({ "outbox.tries": { $gte: 8 } }).explain("executionStats")) as unknown as { executionStats: { totalDocsExamined: number } };
  expect(JSON.stringify(plan)).toContain("outbox.tries_1");
  expect(plan.executionStats.totalDocsExamined).toBe(1);
});

it("an entry that nobody can do comes to staff by itself", async () => {
  let at = Date.now();
  await Bookings.updateOne({ _id: id }, { $set: { outbox: [{ ...mail("odd"), kind: "nobody_does_this" }] } });
  for (let count = 0; count < 8 && bookings; count += 1, at += minutes(60 * 7)) await drain(bookings, () => at);
  expect((await findStuckWork(at)).entries).toMatchObject([{ key: "odd", tries: 8, behind: 0 }]);
});

it("staff see parked jobs, a job that is late, and a vendor that does not answer", async () => {
  for (const [name, dueAt] of [["poison", 0], ["late", now - minutes(2)], ["early", now + minutes(2)]] as const) await insertJob({ _id: name, name, key: name, payload: { secret: 1 }, dueAt });
  await Jobs.updateOne({ _id: "poison" }, { $set: { state: "parked", tries: 8, error: "Error: no answer", dueAt: now - minutes(9) } });
  const vendor = openVendor({ name: "bank", now: () => now - minutes(1) });
  for (let count = 0; count < 5; count += 1) await vendor.call(async () => Promise.reject(new VendorFault("broken", "")), { repeatable: false }).catch(() => undefined);
  const { jobs, lateJob, down } = await findStuckWork(now);
  expect(jobs).toEqual([{ id: "poison", name: "poison", key: "poison", tries: 8, error: "Error: no answer", at: now - minutes(9) }]);
  expect(lateJob).toEqual({ name: "late", since: now - minutes(2) });
  expect(down).toEqual([{ name: "bank", downSince: now - minutes(1) }]);
});
