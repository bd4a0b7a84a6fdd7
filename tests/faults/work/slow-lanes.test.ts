import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { seconds } from "~/domain/time/instant";
import { setClock } from "~/services/clock/business-now.server";
import { aggregate } from "~/services/relay/aggregate";
import { drain } from "~/services/relay/drain.server";
import { openRelay } from "~/services/relay/open-relay.server";
import { workLane } from "~/services/relay/work-lane.server";
import { useDatabase } from "../../support/database";
import { addParcels, arrive, Arrivals, mails, money, Parcels, readArrival, readParcel, type Parcel } from "./parcels";

useDatabase();
vi.spyOn(process.stdout, "write").mockReturnValue(true);

/** Lets everything go on whose vendor does not answer. */
let answerAll = (): void => undefined;
let answered = new Promise<void>(() => undefined);
let working = 0;
let mostWorking = 0;

const parcels = aggregate<Parcel>(Parcels, {
  send: async ({ _id }, { key }) => {
    working += 1;
    mostWorking = Math.max(mostWorking, working);
    if (key.startsWith("hangs")) await answered;
    await arrive(_id, key);
    working -= 1;
  },
});
const arrived = async (parcel: string) => (await readArrival(parcel))?.once ?? [];
const relay = (mostSlow = 40) => openRelay(parcels, { patience: 40, mostSlow });
/** Work that is merely slow on a busy machine goes on by itself too, so what is to come is waited for. */
const soon = (happens: () => Promise<void>) => vi.waitFor(happens, { timeout: 20_000, interval: 20 });

beforeEach(async () => {
  answered = new Promise((resolve) => void (answerAll = resolve));
  working = mostWorking = 0;
  setClock({ database: 0 });
  await Promise.all([Parcels.deleteMany({}).exec(), Arrivals.deleteMany({}).exec()]);
});

describe("a vendor that does not answer", () => {
  it("holds up no document that comes later, and no other lane of its own", async () => {
    const { work, end } = relay();
    await addParcels([["stuck", mails("hangs", "behind")]]);
    await work();
    await addParcels([["later", mails("one", "two")]]);
    await Parcels.updateOne({ _id: "stuck" }, { $push: { outbox: { $each: money("pay") } } }).exec();
    await work();
    await soon(async () => expect(await arrived("later")).toEqual(["one", "two"]));
    await soon(async () => expect(await arrived("stuck")).toEqual(["pay"]));
    answerAll();
    await end();
    expect(await arrived("stuck")).toEqual(["pay", "hangs", "behind"]);
    expect((await readParcel("stuck"))?.outbox).toEqual([]);
  });

  it("is asked by a limited number at once, and other kinds of work go on beside them", async () => {
    const { work, end } = relay(3);
    await addParcels(Array.from({ length: 6 }, (_, index) => [`stuck${index}`, mails(`hangs${index}`)]));
    await work();
    await soon(async () => expect(working).toBe(6));
    await addParcels(Array.from({ length: 20 }, (_, index) => [`more${index}`, mails(`hangs-too${index}`)]));
    await work();
    await work();
    await addParcels([["paid", money("pay")]]);
    await work();
    await soon(async () => expect(await arrived("paid")).toEqual(["pay"]));
    expect(mostWorking).toBeLessThanOrEqual(6 + 1);
    answerAll();
    await soon(async () => {
      await work();
      expect(await Parcels.countDocuments({ "outbox.0": { $exists: true } })).toBe(0);
    });
    await end();
  });

  it("is not asked a second time by the process that waits, also when its lease was lost", async () => {
    const { work, end } = relay();
    await addParcels([["stuck", mails("hangs")]]);
    await work();
    await soon(async () => expect(working).toBe(1));
    await Parcels.updateOne({ _id: "stuck" }, { $set: { leases: {} } }).exec();
    for (let count = 0; count < 5; count += 1) await work();
    expect(mostWorking).toBe(1);
    answerAll();
    await end();
    expect((await readArrival("stuck"))?.sent).toBe(1);
  });
});

describe("a lane whose work takes longer than its lease", () => {
  const times = { lease: 250, renew: 50 };
  const slowly = (sent: string[], length: number) =>
    aggregate<Parcel>(Parcels, {
      send: async (_parcel, { key }) => {
        sent.push(key);
        await sleep(length);
      },
    });

  it("stays with the process that works it, and no other begins it", async () => {
    const sent: string[] = [];
    const mine = slowly(sent, 900);
    await addParcels([["p", mails("one")]]);
    const work = workLane(mine, "p", "mail", Date.now, times);
    for (const end = Date.now() + 700; Date.now() < end; await sleep(20)) await drain(mine);
    expect(await work).toBe(1);
    expect(sent).toEqual(["one"]);
    expect(await readParcel("p")).toMatchObject({ outbox: [], leases: {} });
  });

  it("goes to another process soon after its own has died", async () => {
    await addParcels([["p", mails("one")]]);
    const died = Date.now();
    await Parcels.updateOne({ _id: "p" }, { $set: { leases: { mail: { by: "somebody who died", until: died + seconds(10) } } } }).exec();
    await drain(parcels, () => died + seconds(9));
    expect(await arrived("p")).toEqual([]);
    await drain(parcels, () => died + seconds(11));
    expect(await arrived("p")).toEqual(["one"]);
  });

  it("is never begun by a process whose clock runs ahead, since leases are in the database's time", async () => {
    const sent: string[] = [];
    const mine = slowly(sent, 300);
    await addParcels([["p", mails("one")]]);
    const work = workLane(mine, "p", "mail", Date.now);
    await sleep(50);
    setClock({ database: -seconds(300) });
    await drain(mine, () => Date.now() + seconds(300));
    expect(sent).toEqual(["one"]);
    setClock({ database: 0 });
    await work;
  });
});
