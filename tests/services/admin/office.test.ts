import { beforeAll, describe, expect, it } from "vitest";
import { hours } from "~/domain/time/instant";
import type { PageCursor } from "~/domain/page-cursor";
import type { OfficeFilter } from "~/models/office-bookings.server";
import { Bookings, findBooking } from "~/models/booking.server";
import { insertPayment, paymentIdOf } from "~/models/payment.server";
import { countDays } from "~/services/admin/count-days.server";
import { findBookings } from "~/services/admin/find-bookings.server";
import { findPayments } from "~/services/admin/find-payments.server";
import { openBooking } from "~/services/admin/open-booking.server";
import { businessNow } from "~/services/clock/business-now.server";
import { NO_TALLY, talliesExactly } from "../../support/abilities";
import { useDatabase } from "../../support/database";
import { createCustomer, dayAhead, openTestShop, ordered } from "../../support/shop";

useDatabase();

const BOOKINGS = 45;
const ids: string[] = [];
const ask = (filter: Partial<OfficeFilter> = {}, after: PageCursor | null = null, now = businessNow()) => findBookings({ filter: { states: null, text: null, from: null, until: null, ...filter }, after, now });

beforeAll(async () => {
  const shop = await openTestShop();
  for (let count = 0; count < BOOKINGS; count += 1) {
    const booking = await ordered(shop, await createCustomer(), { day: dayAhead(2 + Math.floor(count / 10)), time: `${String(8 + (count % 10)).padStart(2, "0")}:00`, phone: count === 0 ? "+919000000001" : "+919876543210" });
    ids.push(booking._id);
  }
});

describe("staff look for bookings", () => {
  it("and page through all of them, each once, newest first", async () => {
    const seen: string[] = [];
    let after: PageCursor | null = null;
    do {
      const page: Awaited<ReturnType<typeof findBookings>> = await ask({}, after);
      seen.push(...page.bookings.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(BOOKINGS);
    expect(new Set(seen)).toEqual(new Set(ids));
  });

  it("and are told how many there are", async ({ skip }) => {
    skip(!(await talliesExactly("bookings")), NO_TALLY);
    const first = await ask();
    expect(first).toMatchObject({ total: BOOKINGS, counts: { all: BOOKINGS } });
    expect((await ask({}, first.next)).total).toBe(BOOKINGS);
  });

  it("by reference, name, telephone number and e-mail address", async () => {
    const { bookings } = await ask();
    const reference = bookings[0]?.reference ?? "";
    expect((await ask({ text: reference.toLowerCase() })).bookings.map((row) => row.reference)).toEqual([reference]);
    expect((await ask({ text: reference.slice(3) })).total).toBe(1);
    await Bookings.updateOne({ _id: ids[1] ?? "" }, { $set: { reference: "KS-RAMESH" } });
    expect((await ask({ text: "KS-ramesh" })).total).toBe(1);
    expect((await ask({ text: "ramesh" })).total).toBe(BOOKINGS);
    await Bookings.updateOne({ _id: ids[1] ?? "" }, { $set: { reference: "KS-KSHTPQ" } });
    expect((await ask({ text: "kshtpq" })).total).toBe(1);
    expect((await ask({ text: "ananya" })).total).toBe(BOOKINGS);
    expect((await ask({ text: "रमेश" })).total).toBe(BOOKINGS);
    expect((await ask({ text: "090000 00001" })).total).toBe(1);
    expect((await ask({ text: "nobody@example.in" })).total).toBe(0);
    expect((await ask({ text: ".*" })).total).toBe(0);
  });

  it("by the true state, though the sweep has not come by", async () => {
    expect((await ask({ states: ["awaiting_payment"] })).total).toBe(BOOKINGS);
    const later = businessNow() + hours(1);
    expect((await ask({ states: ["awaiting_payment"] }, null, later)).total).toBe(0);
    const lapsed = await ask({ states: ["expired"] }, null, later);
    expect(lapsed.total).toBe(BOOKINGS);
    expect(lapsed.bookings.every(({ state }) => state === "expired")).toBe(true);
  });

  it("by the days of the visit", async () => {
    const first = await Bookings.find({}).sort({ start: 1 }).limit(1).lean<{ start: number }[]>().exec();
    const start = first[0]?.start ?? 0;
    expect((await ask({ from: start, until: start + 1 })).total).toBe(1);
    expect((await ask({ until: start })).total).toBe(0);
  });
});

describe("staff see what stands behind their words", () => {
  it("each saved filter counts among what they typed", async () => {
    expect((await ask({ text: "090000 00001" })).counts).toMatchObject({ all: 1, unpaid: 1, requested: 0 });
    expect((await ask()).counts).toMatchObject({ unpaid: BOOKINGS });
  });

  it("without any booking they are told which filter to drop, and what that brings back", async () => {
    expect((await ask({ text: "090000 00001", states: ["lost"] })).wider).toEqual([{ drop: "states", total: 1 }]);
    expect((await ask({ text: "nobody@example.in", states: ["awaiting_payment"], until: 1 })).wider).toEqual([]);
    expect((await ask({ states: ["awaiting_payment"], until: 1 })).wider).toEqual([{ drop: "days", total: BOOKINGS }]);
    expect((await ask()).wider).toEqual([]);
  });

  it("and how many bookings each of the last days brought", async () => {
    const days = await countDays(businessNow());
    expect(days).toHaveLength(14);
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(BOOKINGS);
  });
});

describe("staff look for payments", () => {
  const AT = 1_772_000_000_000;
  beforeAll(async () => {
    const paid = await Bookings.find({}).sort({ placedAt: 1 }).limit(25).lean<{ _id: string; customer: string; artisan: string }[]>().exec();
    for (const [index, { _id, customer, artisan }] of paid.entries())
      await insertPayment({ _id: paymentIdOf(_id), version: 0, booking: _id, customer, artisan, order: `order_${index}`, amount: 100, currency: "INR", captured: 0, receipts: [], moves: [], account: null, split: { artisan: 100, platform: 0, tax: 0 }, rates: { commission: 0, gst: 0 }, share: null, freezes: [], planned: null, releaseAt: null, openedAt: AT, returnedAt: null, askAt: null });
  });

  it("and page through all of them, each once, though all were opened at the same moment", async () => {
    const first = await findPayments({ text: "", after: null });
    const second = await findPayments({ text: "", after: first.next });
    expect([first.payments.length, second.payments.length, second.next, first.total]).toEqual([20, 5, null, 25]);
    expect(new Set([...first.payments, ...second.payments].map(({ id }) => id)).size).toBe(25);
  });

  it("by order, reference of the booking, and name", async () => {
    const [one] = (await findPayments({ text: "order_7", after: null })).payments;
    expect(one).toMatchObject({ order: "order_7", reference: expect.stringMatching(/^KS-/) });
    expect((await findPayments({ text: one?.reference ?? "", after: null })).payments).toMatchObject([{ order: "order_7" }]);
    expect((await findPayments({ text: "ananya", after: null })).total).toBe(25);
    expect(await findPayments({ text: "nobody@example.in", after: null })).toMatchObject({ payments: [], total: 0, next: null });
  });
});

describe("staff open a booking", () => {
  it("and see it with both parties and its time, and change nothing", async () => {
    const id = ids[0] ?? "";
    const before = await findBooking(id);
    const found = await openBooking(id, { now: businessNow() + hours(1), contact: true });
    expect(found).toMatchObject({ booking: { state: "expired" }, storedState: "awaiting_payment", customer: { name: "Ananya Mehta" }, artisan: { name: "Ramesh Kumhar" }, entries: [{ booking: id }] });
    expect(await findBooking(id)).toEqual(before);
  });

  it("that does not exist and see nothing", async () => expect(await openBooking("nothing", { now: businessNow(), contact: true })).toBeNull());
});
