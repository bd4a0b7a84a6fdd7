import fc from "fast-check";
import { expect, test } from "vitest";
import { days, type Millis } from "../time/instant";
import { addsUp, sumFor } from "./line-item";
import { priceBooking } from "./price-booking";
import { monthsLater, type Tier } from "./rates";
import { splitKept } from "./split";

const JOINED: Millis = Date.UTC(2026, 0, 31, 6);
const tiers: Tier[] = ["starter", "professional", "premium"];
const priced = (over: Partial<Parameters<typeof priceBooking>[0]> = {}) =>
  priceBooking({ unitPrice: 120_000, priceType: "fixed", people: 1, tier: "professional", joinedAt: JOINED, at: JOINED + days(200), ...over });

test("the customer pays the price on the card and nothing on top", () => {
  expect(priced().total).toBe(120_000);
  expect(priced({ people: 5 }).total).toBe(120_000);
  expect(priced({ priceType: "from", people: 5 }).total).toBe(120_000);
  expect(priced({ priceType: "per_person", people: 5 }).total).toBe(600_000);
});

test("commission and its tax come out of the artisan's side by tier", () => {
  expect(priced({ tier: "starter" })).toMatchObject({ platformKeeps: 18_000, artisanReceives: 120_000 - 18_000 - 3_240 });
  expect(priced({ tier: "professional" })).toMatchObject({ platformKeeps: 12_000, artisanReceives: 120_000 - 12_000 - 2_160 });
  expect(priced({ tier: "premium" })).toMatchObject({ platformKeeps: 8_400, artisanReceives: 120_000 - 8_400 - 1_512 });
});

test("a starter keeps everything for three calendar months after joining, to the last moment", () => {
  const ends = Date.UTC(2026, 3, 30, 6);
  expect(monthsLater(JOINED, 3)).toBe(ends);
  expect(priced({ tier: "starter", at: ends - 1 }).platformKeeps).toBe(0);
  expect(priced({ tier: "starter", at: ends }).platformKeeps).toBe(18_000);
  expect(priced({ tier: "premium", at: JOINED }).platformKeeps).toBe(8_400);
});

test("months are counted on the Indian calendar, also just after its midnight", () => {
  expect(monthsLater(Date.UTC(2026, 0, 31, 18, 30), 1)).toBe(Date.UTC(2026, 1, 28, 18, 30));
  expect(monthsLater(Date.UTC(2026, 0, 31, 18, 29), 1)).toBe(Date.UTC(2026, 1, 28, 18, 29));
  expect(monthsLater(Date.UTC(2027, 10, 30, 0), 3)).toBe(Date.UTC(2028, 1, 29, 0));
});

test("100,000 random prices: every part is at least 0 and the parts are the whole", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom(...tiers), fc.boolean(), (unitPrice, people, tier, perPerson) => {
      const price = priced({ unitPrice, people, tier, priceType: perPerson ? "per_person" : "fixed" });
      const parts = [price.artisanReceives, price.platformKeeps, sumFor(price.items, "tax")];
      if (!addsUp(price.items) || parts.some((part) => part < 0) || parts.reduce((a, b) => a + b) !== price.total) throw new Error(JSON.stringify(price));
    }),
    { numRuns: 100_000 },
  );
});

test("whatever part of a booking is kept is divided by the rates it was priced with", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 100_000_000 }), fc.nat({ max: 10_000 }), fc.constantFrom(...tiers), (unitPrice, part, tier) => {
      const price = priced({ unitPrice, tier });
      const kept = Math.floor((price.total * part) / 10_000);
      const split = splitKept(price.items, kept);
      expect(split.artisan + split.platform + split.tax).toBe(kept);
      expect(split.platform).toBeLessThanOrEqual(price.platformKeeps);
      expect(Math.min(split.artisan, split.platform, split.tax)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 5_000 },
  );
  const price = priced({ tier: "starter" });
  expect(splitKept(price.items, price.total)).toEqual({ artisan: price.artisanReceives, platform: price.platformKeeps, tax: sumFor(price.items, "tax") });
  expect(() => splitKept(price.items, price.total + 1)).toThrow(RangeError);
});
