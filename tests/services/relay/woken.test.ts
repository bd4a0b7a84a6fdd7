import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { onOutboxNews } from "~/models/outbox-news.server";
import { aggregate } from "~/services/relay/aggregate";
import { drain } from "~/services/relay/drain.server";
import { addParcels, mails, Parcels, type Parcel } from "../../faults/work/parcels";
import { useDatabase } from "../../support/database";

useDatabase();
vi.spyOn(process.stdout, "write").mockReturnValue(true);

/** When each piece of news says that something is due. */
let heard: number[] = [];

beforeEach(async () => {
  await Parcels.deleteMany({}).exec();
  heard = [];
  onOutboxNews((collection, dueAt) => void (collection === Parcels.modelName && heard.push(dueAt)));
});
afterEach(() => onOutboxNews(undefined));

const parcels = (send: () => Promise<void>) => aggregate<Parcel>(Parcels, { send });

test("whoever writes something to do wakes the work on it at once", async () => {
  await addParcels([["one", mails("a")]]);
  await Parcels.updateOne({ _id: "one" }, { $push: { outbox: { $each: mails("b") } } }).exec();
  await Parcels.findOneAndUpdate({ _id: "one" }, { $set: { outbox: mails("c") } }).exec();
  await Parcels.replaceOne({ _id: "one" }, { outbox: mails("d"), leases: {} }).exec();
  expect(heard.length).toBeGreaterThanOrEqual(4);
  expect(new Set(heard)).toEqual(new Set([0]));
});

test("the work itself wakes nobody, and neither does a write that changes nothing", async () => {
  await addParcels([["one", mails("a", "b")]]);
  heard = [];
  expect(await drain(parcels(() => Promise.resolve()))).toBe(2);
  await Parcels.updateOne({ _id: "nobody" }, { $push: { outbox: { $each: mails("c") } } }).exec();
  expect(heard).toEqual([]);
});

test("what failed wakes the work again at its moment, and not before", async () => {
  await addParcels([["one", mails("a")]]);
  heard = [];
  await drain(parcels(() => Promise.reject(new Error("down"))));
  const dueAt = (await Parcels.findOne({ _id: "one" }).lean().exec())?.outbox[0]?.dueAt;
  expect(dueAt).toBeGreaterThan(Date.now());
  expect(heard).toEqual([dueAt]);
});
