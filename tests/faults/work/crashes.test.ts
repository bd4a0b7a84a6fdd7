import { expect, it, vi } from "vitest";
import { seconds } from "~/domain/time/instant";
import { aggregate } from "~/services/relay/aggregate";
import { drain } from "~/services/relay/drain.server";
import { useDatabase } from "../../support/database";
import { times } from "../../support/size";
import { dice } from "../money/random-money";
import { Death, Life, mortal } from "./mortal";
import { addParcels, arrive, Arrivals, mails, Parcels, type Arrival, type Parcel } from "./parcels";

useDatabase();
vi.spyOn(process.stdout, "write").mockReturnValue(true);

const EACH = 10;

it("every event is sent at least once, takes effect once and in order, however often processes die on the way (B46)", { timeout: 900_000 }, async () => {
  const bookings = times(20, 1000);
  const roll = dice(46);
  const parcels = aggregate<Parcel>(Parcels, {
    send: async ({ _id }, { key }) => {
      await arrive(_id, key);
      if (roll(50) === 0) throw new Error("no answer");
    },
  });
  const keys = Array.from({ length: EACH }, (_, index) => `event-${index}`);
  await addParcels(Array.from({ length: bookings }, (_, index) => [`b${index}`, mails(...keys)]));

  let at = Date.now();
  let deaths = 0;
  while ((await Parcels.countDocuments({ "outbox.0": { $exists: true } })) > 0) {
    const life = new Life(1 + roll(bookings * 6), roll(2) === 0);
    const ended = await Promise.race([drain(mortal(parcels, life), () => at), life.over]).catch((error: unknown) => error);
    if (ended instanceof Death) deaths += 1;
    else if (typeof ended !== "number") throw ended;
    at += seconds(61);
  }

  const arrivals = await Arrivals.find({}).lean<Arrival[]>().exec();
  expect(arrivals).toHaveLength(bookings);
  for (const { once } of arrivals) expect(once).toEqual(keys);
  const sent = arrivals.reduce((sum, one) => sum + one.sent, 0);
  expect(sent).toBeGreaterThan(bookings * EACH);
  expect(deaths).toBeGreaterThan(3);
  expect(await Parcels.countDocuments({ "outbox.0": { $exists: true } })).toBe(0);
});
