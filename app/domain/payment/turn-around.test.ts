import { expect, test } from "vitest";
import { bankReturnsBy } from "./turn-around";

test("money of a payment that was never confirmed is back by the end of the fifth day after its day in India, early and late on it", () => {
  const end = Date.UTC(2026, 2, 17, 18, 29, 59, 999);
  expect([bankReturnsBy(Date.UTC(2026, 2, 11, 18, 30)), bankReturnsBy(Date.UTC(2026, 2, 12, 18, 29, 59, 999))]).toEqual([end, end]);
  expect(bankReturnsBy(Date.UTC(2026, 2, 12, 18, 30))).toBe(end + 86_400_000);
});
