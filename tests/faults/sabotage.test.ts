import { afterEach, describe, expect, it, vi } from "vitest";
import { Bookings } from "~/models/booking.server";
import * as calendars from "~/models/calendar.server";
import * as holds from "~/models/hold.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { settleBooking } from "~/services/booking/settle-booking.server";
import * as steps from "~/services/booking/write-step.server";
import { useDatabase } from "../support/database";
import { createCustomer, draftFor, openTestShop, order, ordered } from "../support/shop";

/** Each guard is taken away in turn; if nothing bad can then be seen, the test that relies on it could not fail (B55). */
vi.mock("~/models/calendar.server", async (load) => {
  const real = await load<typeof calendars>();
  return { ...real, replaceCalendar: vi.fn(real.replaceCalendar) };
});
vi.mock("~/models/hold.server", async (load) => {
  const real = await load<typeof holds>();
  return { ...real, replaceHolds: vi.fn(real.replaceHolds) };
});
vi.mock("~/services/booking/write-step.server", async (load) => {
  const real = await load<typeof steps>();
  return { ...real, writeStep: vi.fn(real.writeStep) };
});

useDatabase();
afterEach(() => {
  for (const guard of [calendars.replaceCalendar, holds.replaceHolds, steps.writeStep]) vi.mocked(guard).mockReset();
});

describe("without a guard", () => {
  it("the calendar's version gives one time to several people", async () => {
    vi.mocked(calendars.replaceCalendar).mockImplementation(async (artisan, version, entries, now) => {
      await calendars.Calendars.updateOne({ _id: artisan }, { $set: { version: version + 1, changedAt: now, entries: [...entries] } }, { upsert: true }).exec();
      return true;
    });
    const shop = await openTestShop();
    const customers = await Promise.all(Array.from({ length: 12 }, createCustomer));
    const outcomes = await Promise.all(customers.map((customer) => order(draftFor(shop), customer)));
    expect(outcomes.filter((outcome) => outcome.ok).length).toBeGreaterThan(1);
    expect((await verifyCalendar()).ok).toBe(false);
    await Bookings.deleteMany({ artisan: shop.artisan });
    await calendars.Calendars.deleteOne({ _id: shop.artisan });
  });

  it("the list of holds lets one person hold many times", async () => {
    vi.mocked(holds.replaceHolds).mockResolvedValue(true);
    const shop = await openTestShop();
    const customer = await createCustomer();
    const outcomes = await Promise.all(["10:00", "12:00", "14:00"].map((time) => order(draftFor(shop, { time }), customer)));
    expect(outcomes.filter((outcome) => outcome.ok).length).toBeGreaterThan(1);
  });

  it("the booking's version lets a request be both accepted and declined", async () => {
    vi.mocked(steps.writeStep).mockImplementation(async (booking, step, move = booking.move) =>
      Bookings.findOneAndUpdate({ _id: booking._id }, { $set: { state: step.next.state, dueAt: step.next.dueAt, move }, $inc: { version: 1 }, $push: { history: step.next.line } }, { returnDocument: "after" }).lean<Awaited<ReturnType<typeof steps.writeStep>>>().exec(),
    );
    let both = 0;
    for (let round = 0; round < 10 && both === 0; round += 1) {
      const shop = await openTestShop({ profile: { mode: "request" } });
      const customer = await createCustomer();
      const { _id: id, artisan } = await ordered(shop, customer);
      await settleBooking(id);
      const answers = await Promise.all([
        moveBooking({ id, event: "accept", actor: "artisan", person: artisan }),
        moveBooking({ id, event: "decline", actor: "artisan", person: artisan, reason: "not_free" }),
        moveBooking({ id, event: "cancel", actor: "customer", person: customer }),
      ]);
      if (answers.filter((answer) => answer.ok).length > 1) both += 1;
    }
    expect(both).toBe(1);
  });

  it("a kept entry makes verify:calendar speak", async () => {
    const shop = await openTestShop();
    const booking = await ordered(shop, await createCustomer());
    await calendars.removeEntries(shop.artisan, booking._id, 99);
    expect((await verifyCalendar()).problems).toContainEqual({ kind: "booking_without_entry", artisan: shop.artisan, booking: booking._id });
  });
});
