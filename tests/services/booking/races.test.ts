import { describe, expect, it } from "vitest";
import { hours, minutes, seconds } from "~/domain/time/instant";
import { readCalendar, removeEntries } from "~/models/calendar.server";
import { Bookings, findBooking } from "~/models/booking.server";
import { Holds } from "~/models/hold.server";
import { setClock } from "~/services/clock/business-now.server";
import { verifyCalendar } from "~/services/availability/verify-calendar.server";
import { moveBooking } from "~/services/booking/move-booking.server";
import { placeBooking } from "~/services/booking/place-booking.server";
import { settleBooking } from "~/services/booking/settle-booking.server";
import { sweepBookings } from "~/services/booking/sweep-bookings.server";
import { relayDue } from "~/services/relay/relay.server";
import { useDatabase } from "../../support/database";
import { times } from "../../support/size";
import { createCustomer, dayAhead, draftFor, openTestShop, order, ordered } from "../../support/shop";

useDatabase();

const people = (count: number) => Promise.all(Array.from({ length: count }, createCustomer));
const clean = async () => expect(await verifyCalendar()).toMatchObject({ ok: true, problems: [] });

let ahead = 0;
/** Lets business time pass. */
const pass = (by: number) => {
  ahead += by;
  setClock({ demo: ahead });
};

describe("many people want the same time", () => {
  it("gives it to exactly one of 200 and tells the others it was just taken (B01)", async () => {
    const shop = await openTestShop();
    const customers = await people(200);
    const outcomes = await Promise.all(customers.map((customer) => order(draftFor(shop), customer)));
    const won = outcomes.filter((outcome) => outcome.ok);
    expect(won).toHaveLength(1);
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? "won" : outcome.code)))).toEqual(new Set(["won", "just_taken"]));
    expect(await Bookings.countDocuments({ artisan: shop.artisan })).toBe(1);
    expect((await readCalendar(shop.artisan)).entries).toHaveLength(1);
    await clean();
  });

  it("keeps a daily cap of three against 100 people on different times (B08)", async () => {
    const shop = await openTestShop({ rules: { dailyCap: 3, stepMinutes: 5 }, service: { lengthMinutes: 15 } });
    const starts = Array.from({ length: 40 }, (_, index) => `${String(8 + Math.floor(index / 4)).padStart(2, "0")}:${String((index % 4) * 15).padStart(2, "0")}`);
    const customers = await people(100);
    const outcomes = await Promise.all(customers.map((customer, index) => order(draftFor(shop, { time: starts[index % starts.length] ?? "" }), customer)));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(3);
    await clean();
  });

  it("gives a freed time to the next person, time after time (B07)", { timeout: times(60_000, 1_800_000) }, async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    for (let cycle = 0; cycle < times(40, 1000); cycle += 1) {
      const booking = await ordered(shop, customer);
      expect((await moveBooking({ id: booking._id, event: "give_up", actor: "customer", person: customer })).ok).toBe(true);
      await relayDue();
    }
    expect((await readCalendar(shop.artisan)).entries).toEqual([]);
    await clean();
  });
});

describe("one form sent many times", () => {
  it("makes one booking and gives 50 equal answers (B10)", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const draft = draftFor(shop);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => order(draft, customer)));
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? `${outcome.booking._id} ${outcome.booking.reference}` : outcome.code))).size).toBe(1);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    await clean();
  });

  it("with other words under the key of a placed order changes nothing, and words that were refused use the key up for nothing (B42)", async () => {
    const shop = await openTestShop();
    const customer = await createCustomer();
    const draft = draftFor(shop);
    expect(await placeBooking({ draft, customer, total: 1 })).toEqual({ ok: false, code: "price_changed" });
    expect(await Bookings.countDocuments({ customer })).toBe(0);
    expect((await readCalendar(shop.artisan)).entries).toEqual([]);
    const placed = await order(draft, customer);
    const others = await Promise.all(Array.from({ length: 50 }, (_, index) => order({ ...draft, time: `${12 + (index % 5)}:00`, people: 1 + (index % 5), note: "Another note" }, customer)));
    for (const other of others) expect(other).toEqual(placed);
    expect((await readCalendar(shop.artisan)).entries).toHaveLength(1);
    await clean();
  });

  it("does not give somebody else's booking away", async () => {
    const shop = await openTestShop();
    const draft = draftFor(shop);
    const [one, other] = await people(2);
    expect((await order(draft, one ?? "")).ok).toBe(true);
    expect(await order(draft, other ?? "")).toEqual({ ok: false, code: "not_yours" });
  });
});

describe("unpaid times", () => {
  it("are at most one with the same artisan and three in all, whoever comes first", async () => {
    const shops = await Promise.all(Array.from({ length: 5 }, () => openTestShop()));
    const customer = await createCustomer();
    const [first] = shops;
    if (!first) throw new Error("no shop");
    const same = await Promise.all(["10:00", "12:00", "14:00"].map((time) => order(draftFor(first, { time }), customer)));
    expect(same.filter((outcome) => outcome.ok)).toHaveLength(1);
    const more = await Promise.all(shops.slice(1).map((shop) => order(draftFor(shop), customer)));
    expect(more.filter((outcome) => outcome.ok)).toHaveLength(2);
    expect((await Holds.findOne({ _id: customer }).lean())?.holds).toHaveLength(3);
  });

  it("are free again after 15 minutes without any job having run", async () => {
    const shop = await openTestShop();
    const [first, second] = await people(2);
    await ordered(shop, first ?? "");
    pass(minutes(15) - seconds(20));
    expect(await order(draftFor(shop), second ?? "")).toEqual({ ok: false, code: "just_taken" });
    pass(minutes(1));
    expect((await order(draftFor(shop), second ?? "")).ok).toBe(true);
    await clean();
  });
});

describe("a request answered, withdrawn and expired at the same moment (B03)", () => {
  it("has exactly one outcome each time, and calendar and refund agree", { timeout: times(60_000, 1_800_000) }, async () => {
    for (let round = 0; round < times(20, 1000); round += 1) {
      const shop = await openTestShop({ profile: { mode: "request" } });
      const customer = await createCustomer();
      const { _id: id, artisan } = await ordered(shop, customer, { day: dayAhead(9) });
      await settleBooking(id);
      if (round % 5 === 0) pass(hours(24) - 1);
      await Promise.all([
        moveBooking({ id, event: "accept", actor: "artisan", person: artisan }),
        moveBooking({ id, event: "decline", actor: "artisan", person: artisan, reason: "not_free" }),
        moveBooking({ id, event: "cancel", actor: "customer", person: customer }),
        sweepBookings(),
      ]);
      await Promise.all([moveBooking({ id, event: "accept", actor: "artisan", person: artisan }), sweepBookings()]);
      const booking = await findBooking(id);
      const ends = booking?.history.filter(({ to }) => ["declined", "cancelled", "unanswered"].includes(to)) ?? [];
      expect(ends.length).toBeLessThanOrEqual(1);
      expect(booking?.history.at(-1)?.to).toBe(booking?.state);
      expect(booking?.refund?.amount ?? 0).toBe(ends.length === 1 ? 100000 : 0);
      for (const entry of booking?.outbox ?? []) if (entry.kind === "free_time") await removeEntries(artisan, id, Number(entry.data.move));
      const entries = (await readCalendar(artisan)).entries;
      expect(entries.length).toBe(booking?.state === "confirmed" || booking?.state === "requested" ? 1 : 0);
    }
    await clean();
  });
});
