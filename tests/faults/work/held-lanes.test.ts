import { beforeEach, describe, expect, it, vi } from "vitest";
import { days, hours, minutes, seconds } from "~/domain/time/instant";
import { aggregate } from "~/services/relay/aggregate";
import { drain, isWaiting } from "~/services/relay/drain.server";
import { explains, NO_EXPLAIN } from "../../support/abilities";
import { useDatabase } from "../../support/database";
import { times } from "../../support/size";
import { addParcels, arrive, Arrivals, mails, money, parked, Parcels, readArrival, readParcel, type Parcel } from "./parcels";

useDatabase();
vi.spyOn(process.stdout, "write").mockReturnValue(true);

const failing = new Set<string>();
const parcels = aggregate<Parcel>(Parcels, {
  send: async ({ _id }, { key }) => {
    await arrive(_id, key);
    if (failing.has(key)) throw new Error("no answer");
  },
});
const many = (count: number, of: (index: number) => Parameters<typeof addParcels>[0][number]) => addParcels(Array.from({ length: count }, (_, index) => of(index)));
const arrived = async (parcel: string) => (await readArrival(parcel))?.once ?? [];

let at = Date.now();
const now = () => at;
const pass = (by: number) => void (at += by);

beforeEach(async () => {
  at = Date.now();
  failing.clear();
  await Promise.all([Parcels.deleteMany({}).exec(), Arrivals.deleteMany({}).exec()]);
});

/** Documents are worked off in the order of their ids as far as the database likes, so the one that must not wait is put last and first. */
const mustNotWait = ["0-first", "z-last"];
const expectNoneWaited = async () => expect(await Promise.all(mustNotWait.map(arrived))).toEqual([["one", "two"], ["one", "two"]]);

describe("documents whose first entry is held, with others behind it", () => {
  const count = times(60, 2000);

  it("hold up no other document while staff look at them", async () => {
    await many(count, (index) => [`p${index}`, [parked("broken"), ...mails("behind")]]);
    await addParcels(mustNotWait.map((id) => [id, mails("one", "two")]));
    await drain(parcels, now);
    await expectNoneWaited();
    expect(await arrived("p0")).toEqual([]);
  });

  it("hold up no other document while they wait for their next try", async () => {
    failing.add("broken");
    await many(count, (index) => [`p${index}`, mails("broken", "behind")]);
    await drain(parcels, now);
    await addParcels(mustNotWait.map((id) => [id, mails("one", "two")]));
    await drain(parcels, now);
    await expectNoneWaited();
  });

  it("hold up no other document while a process that died still has them", async () => {
    const dead = { by: "somebody", until: at + seconds(60) };
    await Parcels.insertMany(Array.from({ length: count }, (_, index) => ({ _id: `p${index}`, outbox: mails("mine"), leases: { mail: dead } })));
    await addParcels(mustNotWait.map((id) => [id, mails("one", "two")]));
    await drain(parcels, now);
    await expectNoneWaited();
    pass(seconds(61));
    await drain(parcels, now);
    expect(await arrived("p7")).toEqual(["mine"]);
  });

  it("are not read again and again: the index finds only what is due", async ({ skip }) => {
    skip(!(await explains()), NO_EXPLAIN);
    await many(count, (index) => [`p${index}`, [parked("broken"), ...mails("behind", "later")]]);
    await drain(parcels, now);
    const plan = (await Parcels.find({ "outbox.dueAt": { $lte: at } }).explain("executionStats")) as unknown as { executionStats: { totalDocsExamined: number; totalKeysExamined: number } };
    expect(plan.executionStats).toMatchObject({ totalDocsExamined: 0 });
    expect(plan.executionStats.totalKeysExamined).toBeLessThan(5);
    expect(JSON.stringify(plan)).toContain("outbox.dueAt_1");
  });
});

describe("a lane", () => {
  it("keeps its order through failures, and holds up no other lane", async () => {
    failing.add("two");
    await addParcels([["p", [...mails("one", "two", "three"), ...money("pay")]]]);
    await drain(parcels, now);
    expect(await arrived("p")).toEqual(expect.arrayContaining(["one", "pay", "two"]));
    expect(await arrived("p")).not.toContain("three");
    failing.clear();
    pass(hours(24));
    await drain(parcels, now);
    const all = await arrived("p");
    expect(all.filter((key) => key !== "pay")).toEqual(["one", "two", "three"]);
    expect((await readParcel("p"))?.outbox).toEqual([]);
  });

  it("is parked after eight tries within a day, and nothing else is (B47)", async () => {
    failing.add("poison");
    await addParcels([["bad", [...mails("poison", "behind"), ...money("pay")]]]);
    let last = at;
    const began = at;
    for (let tries = 0; at < began + days(2); pass(minutes(tries < 7 ? 10 : 300))) {
      await addParcels([[`good-${at}`, mails("fine")]]);
      await drain(parcels, now);
      const seen = (await readParcel("bad"))?.outbox[0]?.tries ?? 0;
      if (seen > tries) last = at;
      tries = seen;
    }
    expect((await readArrival("bad"))?.sent).toBe(8 + 1);
    expect(last - began).toBeLessThan(hours(24));
    expect(last - began).toBeGreaterThan(hours(4));
    expect((await readParcel("bad"))?.outbox).toMatchObject([{ key: "poison", tries: 8, dueAt: null, error: "Error" }, { key: "behind", tries: 0, dueAt: null }]);
    expect(await Parcels.countDocuments({ _id: /^good/, "outbox.0": { $exists: true } })).toBe(0);
    expect(await isWaiting(parcels)).toBe(false);
  });

  it("goes on from the parked entry once that is due again, also when a process dies on the way", async () => {
    await addParcels([["p", [parked("broken"), ...mails("behind", "last")]]]);
    await drain(parcels, now);
    await Parcels.updateOne({ _id: "p", "outbox.key": "broken" }, { $set: { "outbox.$.dueAt": 0, "outbox.$.tries": 0 } }).exec();
    failing.add("behind");
    await drain(parcels, now);
    expect((await readParcel("p"))?.outbox).toMatchObject([{ key: "behind", tries: 1, dueAt: expect.any(Number) as number }, { key: "last", dueAt: expect.any(Number) as number }]);
    failing.clear();
    pass(minutes(1));
    await drain(parcels, now);
    expect(await arrived("p")).toEqual(["broken", "behind", "last"]);
  });

  it("counts as waiting while something of it will be tried again by itself", async () => {
    expect(await isWaiting(parcels)).toBe(false);
    failing.add("one");
    await addParcels([["p", mails("one")]]);
    expect(await isWaiting(parcels)).toBe(true);
    await drain(parcels, now);
    expect(await isWaiting(parcels)).toBe(true);
  });

  it("that was lost to another process while its work took too long is left to that one", async () => {
    const order: string[] = [];
    let release = (): void => undefined;
    const slow = aggregate<Parcel>(Parcels, {
      send: async (_parcel, { key }) => {
        order.push(key);
        if (order.length === 1) await new Promise<void>((resolve) => void (release = resolve));
      },
    });
    await addParcels([["p", mails("one", "two", "three")]]);
    const late = drain(slow, now);
    await vi.waitFor(() => expect(order).toEqual(["one"]));
    pass(seconds(61));
    await drain(slow, now);
    release();
    await late;
    expect(order).toEqual(["one", "one", "two", "three"]);
  });
});
