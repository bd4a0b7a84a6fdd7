import { expect, test } from "vitest";
import { jobs } from "~/adapters/jobs/index.server";
import { Artisans } from "~/models/artisan.server";
import { Jobs } from "~/models/job.server";
import { outboxEntries } from "~/models/outbox.server";
import { listParked } from "~/services/relay/list-parked.server";
import { relayDue } from "~/services/relay/relay.server";
import { retryParked } from "~/services/relay/retry-parked.server";
import { useDatabase } from "../../support/database";
import { openTestShop } from "../../support/shop";

useDatabase();

test("what failed eight times waits for staff with all behind it, and is done in order once staff say again", async () => {
  const { artisan } = await openTestShop();
  const [first, second] = outboxEntries([{ key: "one", lane: "search", kind: "unheard_of" }, { key: "two", lane: "search", kind: "index" }]);
  await Artisans.updateOne({ _id: artisan }, { $push: { outbox: { $each: [{ ...first, tries: 7 }, second] } } });
  await relayDue();
  expect((await listParked()).entries).toMatchObject([{ collection: "artisans", id: artisan, key: "one", kind: "unheard_of", tries: 8, error: "Error", behind: 1 }]);
  await relayDue();
  expect((await Artisans.findOne({ _id: artisan }).lean())?.outbox).toHaveLength(2);

  await Artisans.updateOne({ _id: artisan, "outbox.key": "one" }, { $set: { "outbox.$.kind": "index" } });
  expect(await retryParked()).toBe(1);
  await relayDue();
  expect((await Artisans.findOne({ _id: artisan }).lean())?.outbox).toEqual([]);
  expect(await listParked()).toEqual({ entries: [], jobs: [] });
});

test("a job that was given up is among what waits for staff, and is taken again, once", async () => {
  await jobs().enqueue({ name: "send_something", payload: { to: "x" }, key: "k", runAt: 0 });
  await Jobs.updateOne({ key: "k" }, { $set: { state: "parked", tries: 8, error: "Error: away" } });
  expect(await listParked()).toMatchObject({ entries: [], jobs: [{ name: "send_something", key: "k", tries: 8, error: "Error: away" }] });
  expect(await retryParked()).toBe(1);
  const ran: string[] = [];
  await jobs().runDue(async ({ name }) => void ran.push(name));
  await jobs().runDue(async ({ name }) => void ran.push(name));
  expect(ran).toEqual(["send_something"]);
});

test("all that is parked is tried anew, also where it is more than staff are shown", async () => {
  const [entry] = outboxEntries([{ key: "one", lane: "search", kind: "unheard_of" }]);
  await Artisans.collection.insertMany(Array.from({ length: 450 }, (_, at) => ({ _id: `parked-${at}`, slug: `parked-${at}`, outbox: [{ ...entry, tries: 8, dueAt: null }] }) as object));
  expect((await listParked()).entries).toHaveLength(200);
  expect(await retryParked()).toBe(450);
  expect((await listParked()).entries).toEqual([]);
});
