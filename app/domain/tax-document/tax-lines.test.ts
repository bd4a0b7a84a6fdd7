import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumPaise } from "../money";
import { rateOf, sacOf } from "./supplies";
import { taxNamed, taxWithin } from "./tax-lines";

const within = { from: "RJ", to: "RJ" } as const;

describe("the tax in a price", () => {
  it("is CGST and SGST within a state, CGST and UTGST in a union territory without one's own assembly, IGST between states", () => {
    expect(taxWithin(118_000, 1800, within)).toEqual({ taxable: 100_000, taxes: [{ code: "cgst", bps: 900, amount: 9_000 }, { code: "sgst", bps: 900, amount: 9_000 }] });
    expect(taxWithin(118_000, 1800, { from: "CH", to: "CH" }).taxes.map(({ code }) => code)).toEqual(["cgst", "utgst"]);
    expect(taxWithin(118_000, 1800, { from: "DL", to: "DL" }).taxes.map(({ code }) => code)).toEqual(["cgst", "sgst"]);
    expect(taxWithin(118_000, 1800, { from: "RJ", to: "GJ" })).toEqual({ taxable: 100_000, taxes: [{ code: "igst", bps: 1800, amount: 18_000 }] });
  });

  it("is none where the service is exempt", () => expect(taxWithin(50_000, 0, within)).toEqual({ taxable: 50_000, taxes: [] }));

  it("and what is without it are the whole price, to the paisa, and both halves are the same", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000_000 }), fc.constantFrom(500, 1200, 1800), fc.boolean(), (total, bps, same) => {
        const { taxable, taxes } = taxWithin(total, bps, { from: "RJ", to: same ? "RJ" : "KL" });
        expect(taxable + sumPaise(taxes.map(({ amount }) => amount))).toBe(total);
        expect(new Set(taxes.map(({ amount }) => amount)).size).toBeLessThanOrEqual(1);
        const exact = (total * bps) / (10_000 + bps);
        expect(exact - sumPaise(taxes.map(({ amount }) => amount))).toBeLessThan(2);
      }),
    );
  });
});

it("a tax that was taken is named to the paisa, odd sums too", () => {
  expect(taxNamed(18_000, 3_241, 1800, within).taxes).toEqual([{ code: "cgst", bps: 900, amount: 1_620 }, { code: "sgst", bps: 900, amount: 1_621 }]);
  expect(taxNamed(18_000, 3_241, 1800, { from: "RJ", to: "KL" }).taxes).toEqual([{ code: "igst", bps: 1800, amount: 3_241 }]);
  expect(taxNamed(0, 0, 1800, within).taxes).toEqual([]);
});

it("the rate is that of the day, not of today", () => {
  expect(rateOf(sacOf("mehendi"), Date.UTC(2025, 8, 21, 18, 29))).toBe(1800);
  expect(rateOf(sacOf("mehendi"), Date.UTC(2025, 8, 21, 18, 30))).toBe(500);
  expect(rateOf(sacOf("pottery"), Date.UTC(2026, 10, 1))).toBe(1800);
  expect(() => rateOf("1234", 0)).toThrow(RangeError);
});
