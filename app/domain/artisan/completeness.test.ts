import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listTimes } from "../availability/list-times";
import type { AvailabilityRules } from "../availability/hours";
import { addDays, dateOf } from "../time/zone";
import { completeness, type ShopFacts } from "./completeness";
import { listingOf, longestStretch } from "./listing";

const NOW = Date.UTC(2026, 2, 3, 6);
const rules: AvailabilityRules = { zone: "Asia/Kolkata", week: [[], [], [], [], [], [], []], exceptions: [], noticeMinutes: 180, windowDays: 30, beforeMinutes: 0, afterMinutes: 30, dailyCap: 3, stepMinutes: 30, paused: false, mode: "request" };
const shop: ShopFacts = { about: { en: "", hi: "" }, name: { en: "Ramesh", hi: "Ramesh" }, languages: [], pictures: 0, lengths: [], rules };
const week = (from: string, to: string) => Array.from({ length: 7 }, () => [{ from, to }]);

describe("an artisan sees how far the page has come", () => {
  test("a new page lacks a service, hours and times, in this order", () => expect(completeness(shop, NOW).missing).toEqual(["service", "hours", "times"]));
  test("hours too short for the shortest service leave a step", () => expect(completeness({ ...shop, lengths: [120], rules: { ...rules, week: week("09:00", "10:00") } }, NOW).missing).toEqual(["times"]));
  test("a paused page is not complete", () => expect(completeness({ ...shop, lengths: [60], rules: { ...rules, week: week("09:00", "12:00"), paused: true } }, NOW)).toMatchObject({ percent: 75, missing: ["open"] }));
  test("what is nice to have is named and takes nothing away", () => expect(completeness({ ...shop, lengths: [60], rules: { ...rules, week: week("09:00", "12:00") } }, NOW)).toEqual({ percent: 100, missing: [], better: ["about", "photos", "languages", "hindi_name"] }));
});

test("a page is at 100 exactly when a time of its could be booked", () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const span = fc.tuple(hour, fc.integer({ min: 1, max: 8 })).map(([from, length]) => ({ from: `${String(from).padStart(2, "0")}:00`, to: `${String(Math.min(24, from + length)).padStart(2, "0")}:00` }));
  const random = fc.record({
    week: fc.array(fc.array(span, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
    lengths: fc.array(fc.integer({ min: 1, max: 32 }).map((quarters) => quarters * 15), { maxLength: 2 }),
    noticeMinutes: fc.constantFrom(0, 180, 60 * 24 * 5),
    windowDays: fc.constantFrom(1, 3, 10),
    paused: fc.boolean(),
  });
  fc.assert(
    fc.property(random, ({ lengths, ...chosen }) => {
      const now = { ...rules, ...chosen };
      const days = Array.from({ length: now.windowDays + 1 }, (_, ahead) => addDays(dateOf(NOW, now.zone), ahead));
      const bookable = lengths.some((length) => days.some((date) => listTimes({ entries: [] }, date, length, now, NOW).length > 0));
      expect(completeness({ ...shop, lengths, rules: now }, NOW).percent === 100).toBe(bookable);
    }),
    { numRuns: 150 },
  );
});

describe("what lists say", () => {
  test("without a service there is no price and no listing", () => expect(listingOf([], week("09:00", "17:00"))).toEqual({ listed: false, priceFrom: null, shortest: null }));
  test("without hours there is a price and no listing", () => expect(listingOf([{ unitPrice: 50000, lengthMinutes: 60 }], [[], []])).toEqual({ listed: false, priceFrom: 50000, shortest: 60 }));
  test("the lowest price leads, and the shortest service is known", () => expect(listingOf([{ unitPrice: 90000, lengthMinutes: 60 }, { unitPrice: 50000, lengthMinutes: 240 }], week("09:00", "10:00"))).toEqual({ listed: true, priceFrom: 50000, shortest: 60 }));
  test("stretches that touch are one", () => expect(longestStretch([{ from: "12:00", to: "14:00" }, { from: "09:00", to: "12:00" }, { from: "20:00", to: "24:00" }])).toBe(300));
});
