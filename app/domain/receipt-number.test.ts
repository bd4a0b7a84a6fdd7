import { expect, it } from "vitest";
import { financialYear, receiptNumber } from "./receipt-number";

it("the financial year turns at midnight of 1 April in India", () => {
  const turn = Date.UTC(2026, 2, 31, 18, 30);
  expect(financialYear(turn - 1)).toBe("2025-26");
  expect(financialYear(turn)).toBe("2026-27");
  expect(financialYear(Date.UTC(2099, 5, 1))).toBe("2099-00");
});

it("a receipt is numbered by its year and the booking's reference", () => {
  expect(receiptNumber("KS-7H3K9Q", Date.UTC(2026, 10, 23))).toBe("KS/2026-27/7H3K9Q");
});
