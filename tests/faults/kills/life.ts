import { afterAll, beforeAll, expect } from "vitest";
import { useDatabase } from "../../support/database";
import { openHouse, type House } from "./house";
import { outcomeOf, problems } from "./outcome";
import type { Moment } from "./proxy";
import { WHAT_FOLLOWS, type Deed, type Way } from "./ways";

/** The house of one test file, and what can happen in it. */
export function useLife() {
  const database = useDatabase();
  let house: House;

  beforeAll(async () => {
    house = await openHouse({ database: database.uri(), dataDir: database.dataDir() });
    await house.start();
    await house.idle();
  }, 120_000);
  afterAll(() => house.close());

  /** Does the deeds side by side while their k-th write is struck; the writes until then, and whether there were so many. */
  async function strike(deeds: readonly Deed[], moment: Moment, write: number | string): Promise<ReturnType<House["proxy"]["disarm"]>> {
    house.proxy.arm({ moment, write, strike: () => house.kill() });
    const done = await Promise.allSettled(deeds.map((deed) => deed.go()));
    const idle = await house.idle().then(() => null, (error: unknown) => error);
    const count = house.proxy.disarm();
    const broken = done.find((one) => one.status === "rejected")?.reason ?? idle;
    if (broken && !count.struck) throw broken;
    return count;
  }

  async function expectWhole(deeds: readonly Deed[], states: "any" | "done"): Promise<void> {
    for (const { way, booking, people } of deeds) {
      const found = await outcomeOf(booking, people);
      expect(states === "any" ? way.states : way.states.slice(-1), `${way.name}: ${JSON.stringify(found)}`).toContain(found.state);
      const unpaid = found.state === null || found.state === "awaiting_payment";
      const follows = WHAT_FOLLOWS[unpaid ? "unpaid" : `${way.name} ${found.state}`];
      expect(found).toEqual({ state: found.state, taken: unpaid ? 0 : 1, promised: follows?.refunded, ...follows });
    }
    expect(await problems()).toEqual([]);
  }

  /** One after the other: one way may let time pass for its own sake. */
  async function prepared(ways: readonly Way[]): Promise<Deed[]> {
    const deeds: Deed[] = [];
    for (const way of ways) deeds.push({ way, ...(await way.prepare(house)) });
    return deeds;
  }

  /** One life: struck at this write, started again, everything checked, done again, checked once more. Null when there is no such write. */
  async function live(ways: readonly Way[], moment: Moment, write: number | string): Promise<string | null> {
    await house.idle();
    const deeds = await prepared(ways);
    const { writes, struck } = await strike(deeds, moment, write);
    if (!struck) {
      await expectWhole(deeds, "done");
      return null;
    }
    await house.mourn();
    await house.start();
    await house.advance("PT6M");
    await expectWhole(deeds, "any");
    for (const deed of deeds) await deed.go();
    await house.idle();
    await expectWhole(deeds, "done");
    return `${moment} ${write}: ${writes.at(-1)?.name ?? "nothing yet"}`;
  }

  return { house: () => house, live, prepared, strike };
}
