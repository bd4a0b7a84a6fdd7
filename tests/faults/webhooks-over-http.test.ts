import { setTimeout as sleep } from "node:timers/promises";
import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGatewayKeys } from "~/models/gateway/key.server";
import { WebhookEvents } from "~/models/webhook-event.server";
import { paths } from "~/paths";
import { many } from "../services/payment/shop";
import { useDatabase } from "../support/database";
import { times } from "../support/size";
import { openHouse, type House } from "./kills/house";

const database = useDatabase();
let house: House;
let secret: string;

beforeAll(async () => {
  house = await openHouse({ database: database.uri(), dataDir: database.dataDir() });
  await house.start();
  await house.idle();
  secret = (await readGatewayKeys()).webhook;
}, 120_000);
afterAll(() => house.close());

const sign = (body: string, by = secret): string => createHmac("sha256", by).update(body).digest("hex");
const event = (id: string): string => JSON.stringify({ id, at: Date.now(), kind: "other", name: "settlement.processed" });

const post = (body: string, signature?: string): Promise<Response> =>
  fetch(house.url + paths.paymentsWebhook(), { method: "POST", body, headers: { "content-type": "application/json", "x-razorpay-event-id": "evt_1", ...(signature === undefined ? {} : { "x-razorpay-signature": signature }) } });

/** Does something and gives the database writes that came of it, its after-effects included. */
async function writesOf(what: () => Promise<void>): Promise<string[]> {
  await house.idle();
  house.proxy.arm();
  await what();
  await house.idle();
  return house.proxy.disarm().writes.map(({ name }) => name);
}

describe("a webhook that is not the gateway's (B20)", () => {
  const body = event("evt_forged");
  const forged: [string, () => [string, string | undefined]][] = [
    ["with no signature", () => [body, undefined]],
    ["with an empty one", () => [body, ""]],
    ["with a wrong one", () => [body, "0".repeat(64)]],
    ["signed by a secret that counts no more", () => [body, sign(body, "an old secret")]],
    ["with one byte changed", () => [body.replace("settlement", "sett1ement"), sign(body)]],
    ["with its first byte missing", () => [body.slice(1), sign(body)]],
    ["encoded anew", () => [JSON.stringify(JSON.parse(body), null, 1), sign(body)]],
    ["with a signature over nothing", () => [body, sign("")]],
    ["signed, and no event at all", () => ["{}", sign("{}")]],
    ["signed, and no JSON", () => ["{", sign("{")]],
  ];

  it("is answered 400 and writes nothing, whichever way it is wrong", async () => {
    const statuses: Record<string, number> = {};
    const writes = await writesOf(async () => {
      for (const [what, make] of forged) statuses[what] = (await post(...make())).status;
    });
    expect(statuses).toEqual(Object.fromEntries(forged.map(([what]) => [what, 400])));
    expect(writes).toEqual([]);
  });

  it("and one that is the gateway's writes, once, however often it comes", async () => {
    const writes = await writesOf(async () => {
      for (let copy = 0; copy < 5; copy += 1) expect((await post(body, sign(body))).status).toBe(200);
    });
    expect(writes.filter((name) => name === "insert webhook_events")).toHaveLength(1);
  });
});

describe("webhooks while no worker works (B21)", () => {
  const COUNT = times(150, 2_000);
  /** Documents a worker takes side by side. */
  const AT_ONCE = 40;

  /** Sends webhooks while the workers rest; gives their ids in the order they were kept. */
  async function backlog(prefix: string): Promise<{ ids: string[]; waits: number[] }> {
    house.proxy.rest("webhook_events");
    const waits = await many(COUNT, 8, async (index) => {
      const body = event(`${prefix}_${(index * 7919) % COUNT}`);
      const begin = performance.now();
      expect((await post(body, sign(body))).status).toBe(200);
      return performance.now() - begin;
    });
    const rows = await WebhookEvents.find({ "outbox.dueAt": { $gte: 0 } }).lean<{ _id: string; outbox: { dueAt: number }[] }[]>().exec();
    const kept = rows.sort((a, b) => (a.outbox[0]?.dueAt ?? 0) - (b.outbox[0]?.dueAt ?? 0)).map(({ _id }) => _id);
    return { ids: kept, waits: waits.sort((a, b) => a - b) };
  }

  /** Waits until a worker that found nothing to take has come to the end of its round: the next one begins with what came first. */
  async function roundPassed(): Promise<void> {
    for (let seen = -1; seen !== house.proxy.refused(); ) {
      seen = house.proxy.refused();
      await sleep(120);
    }
  }

  /** Lets the workers go on until nothing is left; gives how far from its turn the most displaced was taken. */
  async function displacement(ids: string[]): Promise<number> {
    await roundPassed();
    house.proxy.arm();
    house.proxy.rest(null);
    await house.idle();
    const taken = house.proxy.disarm().writes.flatMap(({ name, document }) => (name === "findAndModify webhook_events" && document ? [document] : []));
    expect([...taken].sort()).toEqual([...ids].sort());
    return Math.max(...ids.map((id, index) => Math.abs(taken.indexOf(id) - index)));
  }

  it("are all acknowledged and kept, and afterwards worked off in the order they came", { timeout: 300_000 }, async () => {
    const { ids, waits } = await backlog("evt_kept");
    console.log(`${COUNT} webhooks acknowledged with workers stopped: p50 ${waits[Math.floor(COUNT / 2)]?.toFixed(0)} ms, p99 ${waits[Math.floor(COUNT * 0.99)]?.toFixed(0)} ms, most ${waits.at(-1)?.toFixed(0)} ms`);
    expect(ids).toHaveLength(COUNT);
    expect(await displacement(ids)).toBeLessThan(2 * AT_ONCE);
    expect(await WebhookEvents.countDocuments({ "outbox.dueAt": { $gte: 0 } })).toBe(0);
  });

  it("sabotage: without the moment they came, they are worked in no order", { timeout: 300_000 }, async () => {
    const { ids } = await backlog("evt_timeless");
    await WebhookEvents.updateMany({ "outbox.dueAt": { $gte: 0 } }, { $set: { "outbox.$.dueAt": 0 } }).exec();
    expect(await displacement(ids)).toBeGreaterThanOrEqual(2 * AT_ONCE);
  });
});
