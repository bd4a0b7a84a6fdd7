import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../support/database";
import { times } from "../../support/size";
import { openHouse, type House } from "./house";
import { outcomeOf, problems } from "./outcome";
import type { Moment } from "./proxy";
import { WAYS, WHAT_FOLLOWS, type Deed, type Way } from "./ways";

const database = useDatabase();
let house: House;

beforeAll(async () => {
  house = await openHouse({ database: database.uri(), dataDir: database.dataDir() });
  await house.start();
  await house.idle();
}, 120_000);
afterAll(() => house.close());

/** Does the deed while its k-th write is struck; the writes until then, and whether there were so many. */
async function strike(deed: Deed, moment: Moment, write: number): Promise<ReturnType<House["proxy"]["disarm"]>> {
  house.proxy.arm({ moment, write, strike: () => house.kill() });
  const broken = await deed.go().then(house.idle).then(() => null, (error: unknown) => error);
  const count = house.proxy.disarm();
  if (broken && !count.struck) throw broken;
  return count;
}

async function expectWhole(way: Way, { booking, people }: Deed, states: Way["states"]): Promise<void> {
  const found = await outcomeOf(booking, people);
  expect(states, JSON.stringify(found)).toContain(found.state);
  const unpaid = found.state === null || found.state === "awaiting_payment";
  const follows = WHAT_FOLLOWS[unpaid ? "unpaid" : `${way.name} ${found.state}`];
  expect(found).toEqual({ state: found.state, taken: unpaid ? 0 : 1, promised: follows?.refunded, ...follows });
  expect(await problems()).toEqual([]);
}

/** One life: struck at this write, started again, everything checked, done again, checked once more. Null when the way has no such write. */
async function live(way: Way, moment: Moment, write: number): Promise<string | null> {
  await house.idle();
  const deed = await way.prepare(house.url, house.idle);
  const { writes, struck } = await strike(deed, moment, write);
  if (!struck) {
    await expectWhole(way, deed, way.states.slice(-1));
    return null;
  }
  await house.mourn();
  await house.start();
  await house.advance("PT6M");
  await expectWhole(way, deed, way.states);
  await deed.go();
  await house.advance("PT1M");
  await expectWhole(way, deed, way.states.slice(-1));
  return `${moment} ${write}: ${writes.at(-1)?.name ?? "nothing yet"}`;
}

/** The long form takes a quarter of an hour; `WRITES=11-20` strikes a part of it. */
const [FIRST = 1, LAST = Infinity] = (process.env.WRITES ?? "").split("-").filter(Boolean).map(Number);

/** Points of the short form, where money, booking and outbox have just changed. */
const SHORT: Readonly<Record<string, readonly [Moment, number][]>> = { pay: [["after", 8]], cancel: [["after", 3]], accept: [["before", 2]] };

describe.each(WAYS.map((way) => [way.name, way] as const))("%s, ended by SIGKILL", (_name, way) => {
  it.runIf(times(1, 0))("at a write: nothing is lost and nothing is doubled (B28, B29)", { timeout: 120_000 }, async () => {
    for (const [moment, write] of SHORT[way.name] ?? []) expect(await live(way, moment, write)).not.toBeNull();
  });

  it.runIf(times(0, 1)).each(["before", "after"] as const)("%s each of its writes: nothing is lost and nothing is doubled (B28, B29)", { timeout: 3_600_000 }, async (moment) => {
    const points: string[] = [];
    for (let write = FIRST; write <= LAST; write += 1) {
      const point = await live(way, moment, write);
      if (point === null) break;
      points.push(point);
      console.log(`${way.name} ${point}`);
    }
    expect(points.length).toBeGreaterThan(0);
  });
});
