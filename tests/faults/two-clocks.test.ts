import { describe, expect, it, vi } from "vitest";
import { databaseTime } from "~/database/connect.server";
import { holdDeadline } from "~/domain/booking/deadlines";
import { minutes, seconds, type Millis } from "~/domain/time/instant";
import { findBooking } from "~/models/booking.server";
import { sweepBookings } from "~/services/booking/sweep-bookings.server";
import { setClock } from "~/services/clock/business-now.server";
import { measureClock } from "~/services/clock/measure-clock.server";
import { createCustomer, openTestShop, ordered } from "../support/shop";
import { useDatabase } from "../support/database";

useDatabase();

const real = Date.now.bind(Date);
let passed = 0;

/** From now on this is a process whose own clock is off by so much; it measures the database's when it starts. */
async function becomeProcess({ off, measures = true }: { off: Millis; measures?: boolean }): Promise<void> {
  vi.spyOn(Date, "now").mockImplementation(() => real() + off);
  setClock({ database: 0 });
  if (measures) await measureClock();
  setClock({ demo: passed });
}

/** Lets business time pass for everybody. */
const pass = (by: Millis): void => setClock({ demo: (passed += by) });
const stateOf = async (id: string): Promise<string | undefined> => (await findBooking(id))?.state;
const trueNow = async (): Promise<Millis> => (await databaseTime()) + passed;

describe.each([minutes(5), -minutes(5)])("a process whose clock is %i ms off (B15)", (off) => {
  it("sets deadlines by the database's time", async () => {
    await becomeProcess({ off });
    const shop = await openTestShop();
    const customer = await createCustomer();
    const before = await trueNow();
    const { dueAt } = await ordered(shop, customer);
    const after = await trueNow();
    expect(dueAt).toBeGreaterThanOrEqual(holdDeadline(before) - 100);
    expect(dueAt).toBeLessThanOrEqual(holdDeadline(after) + 100);
  });

  it("ends no hold of another process early, and none late", async () => {
    await becomeProcess({ off: -off });
    const held = await ordered(await openTestShop(), await createCustomer());
    await becomeProcess({ off });
    pass((held.dueAt ?? 0) - (await trueNow()) - seconds(2));
    await sweepBookings();
    expect(await stateOf(held._id)).toBe("awaiting_payment");
    pass((held.dueAt ?? 0) - (await trueNow()) + 100);
    await sweepBookings();
    expect(await stateOf(held._id)).toBe("expired");
  });

  it("sabotage: going by its own clock it ends a hold minutes early or minutes late", async () => {
    await becomeProcess({ off: 0 });
    const held = await ordered(await openTestShop(), await createCustomer());
    await becomeProcess({ off, measures: false });
    pass((held.dueAt ?? 0) - (await trueNow()) + (off > 0 ? -minutes(4) : minutes(4)));
    await sweepBookings();
    expect(await stateOf(held._id)).toBe(off > 0 ? "expired" : "awaiting_payment");
  });
});
