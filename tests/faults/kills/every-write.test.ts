import { describe, expect, it } from "vitest";
import { Bookings } from "~/models/booking.server";
import { Deliveries } from "~/models/delivery.server";
import { times } from "../../support/size";
import { useLife } from "./life";
import { outcomeOf, problems } from "./outcome";
import { CLOCK, MONEY_WAYS, WAYS, type Deed, type Way } from "./ways";

const { house, live, prepared, strike } = useLife();

/** The long form takes a quarter of an hour; `WRITES=11-20` strikes a part of it. */
const [FIRST = 1, LAST = Infinity] = (process.env.WRITES ?? "").split("-").filter(Boolean).map(Number);

describe.runIf(times(0, 1)).each([...WAYS, CLOCK, ...MONEY_WAYS].map((way) => [way.name, way] as const))("%s, ended by SIGKILL", (_name, way) => {
  it.each(["before", "after"] as const)("%s each of its writes: nothing is lost and nothing is doubled (B28, B29)", { timeout: 3_600_000 }, async (moment) => {
    const points: string[] = [];
    for (let write = FIRST; write <= LAST; write += 1) {
      const point = await live([way], moment, write);
      if (point === null) break;
      points.push(point);
      console.log(`${way.name} ${point}`);
    }
    expect(points.length).toBeGreaterThan(0);
  });
});

describe.runIf(times(0, 1))("sabotage: what survives a sudden end", () => {
  const cancel = WAYS.find(({ name }) => name === "cancel") as Way;

  /** Cancels, dies at the first write of this name, has its data spoiled while it is dead, and starts again. */
  async function spoiled(name: string, spoil: (deed: Deed) => Promise<unknown>) {
    const [deed] = (await prepared([cancel])) as [Deed];
    expect((await strike([deed], "after", name)).struck).toBe(true);
    await house().mourn();
    await spoil(deed);
    await house().start();
    await house().advance("PT6M");
    return outcomeOf(deed.booking, deed.people);
  }

  it("with letters whose keys are forgotten, one is sent twice", { timeout: 120_000 }, async () => {
    const { letters } = await spoiled("insert deliveries", async ({ booking }) => {
      const sent = await Deliveries.find({ key: { $gte: booking, $lt: `${booking}~` } }).lean<{ _id: string }[]>().exec();
      for (const { _id } of sent) await Deliveries.updateOne({ _id }, { $set: { key: `forgotten-${_id}` } }).exec();
    });
    expect(letters.length).toBeGreaterThan(new Set(letters).size);
  });

  it("with an outbox that is lost, the refund and the letters never come, and the checks say so", { timeout: 120_000 }, async () => {
    const { state, promised, refunded, letters } = await spoiled("findAndModify bookings", ({ booking }) => Bookings.updateOne({ _id: booking }, { $set: { outbox: [] } }).exec());
    expect({ state, promised, refunded }).toEqual({ state: "cancelled", promised: 50_000, refunded: 0 });
    expect(letters).not.toContain("cancelled_by_you");
    expect(await problems()).not.toEqual([]);
  });
});
