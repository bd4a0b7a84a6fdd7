import fc from "fast-check";
import { expect, test } from "vitest";
import { assertPaise, share, shareForCustomer, sumPaise } from "./money";

const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 });
const shares = fc.integer({ min: 0, max: 10_000 });

test("a share is rounded down and exact even where a float would not be", () => {
  fc.assert(
    fc.property(amounts, shares, (amount, bps) => {
      expect(BigInt(share(amount, bps))).toBe((BigInt(amount) * BigInt(bps)) / 10_000n);
    }),
    { numRuns: 20_000 },
  );
  expect(share(9_007_199_254_740_991, 9_999)).toBe(Number((9_007_199_254_740_991n * 9_999n) / 10_000n));
});

test("what the customer gets back and what stays are the whole, and the odd paisa is the customer's", () => {
  fc.assert(
    fc.property(amounts, shares, (amount, bps) => {
      expect(shareForCustomer(amount, bps) + share(amount, 10_000 - bps)).toBe(amount);
      expect(shareForCustomer(amount, bps)).toBeGreaterThanOrEqual(share(amount, bps));
    }),
  );
  expect([0, 1, 2, 269_161].map((amount) => shareForCustomer(amount, 5_000))).toEqual([0, 1, 1, 134_581]);
});

test("fractions, negative amounts and amounts past 2^53 are bugs", () => {
  for (const wrong of [0.5, -1, Number.NaN, Infinity, 2 ** 53]) expect(() => assertPaise(wrong)).toThrow(RangeError);
  expect(() => share(100, 10_001)).toThrow(RangeError);
  expect(() => share(100, 0.5)).toThrow(RangeError);
  expect(sumPaise([1, 2, 3])).toBe(6);
});
