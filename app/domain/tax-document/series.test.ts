import { expect, it } from "vitest";
import { financialYear, LONGEST_NUMBER, printedNumber, seriesOf } from "./series";

it("the financial year turns at midnight of 1 April in India", () => {
  const turn = Date.UTC(2026, 2, 31, 18, 30);
  expect(financialYear(turn - 1)).toBe("2025-26");
  expect(financialYear(turn)).toBe("2026-27");
  expect(financialYear(Date.UTC(2099, 5, 1))).toBe("2099-00");
});

it("a series is of one issuer, one kind and one year, and begins anew with the year", () => {
  const turn = Date.UTC(2026, 2, 31, 18, 30);
  expect(seriesOf("KS", "receipt", turn - 1)).toBe("KS-R2526");
  expect(seriesOf("KS", "receipt", turn)).toBe("KS-R2627");
  expect(seriesOf("7H3K9", "invoice", turn)).toBe("7H3K9-T2627");
  const kinds = ["receipt", "invoice", "bill", "credit_note", "statement"] as const;
  expect(new Set(kinds.map((kind) => seriesOf("KS", kind, turn))).size).toBe(kinds.length);
});

it("a printed number has 16 characters at most", () => {
  expect(printedNumber("7H3K9-T2627", 9999)).toHaveLength(LONGEST_NUMBER);
  expect(printedNumber("KS-R2627", 9_999_999)).toHaveLength(LONGEST_NUMBER);
  expect(() => printedNumber("7H3K9-T2627", 10_000)).toThrow(RangeError);
  expect(() => printedNumber("KS-R2627", 0)).toThrow(RangeError);
});
