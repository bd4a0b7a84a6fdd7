import { expect, test } from "vitest";
import { earnedByMonth } from "./earned-by-month";

const entry = (at: string, amount: number) => ({ at: Date.parse(at), lines: [{ account: "held" as const, amount: amount + 100 }, { account: "artisan_payable" as const, amount: -amount }, { account: "commission" as const, amount: -100 }] });
const now = Date.parse("2026-03-04T06:00:00Z");

test("each month has what was put on the artisan's account in it, this month last", () => {
  const months = earnedByMonth([entry("2026-03-01T06:00:00Z", 500), entry("2026-03-03T06:00:00Z", 250), entry("2026-01-15T06:00:00Z", 900)], now, 3);
  expect(months).toEqual([{ month: "2026-01", earned: 900 }, { month: "2026-02", earned: 0 }, { month: "2026-03", earned: 750 }]);
});

test("a month begins at midnight on Indian clocks", () => {
  const [february, march] = earnedByMonth([entry("2026-02-28T18:29:59Z", 1), entry("2026-02-28T18:30:00Z", 2)], now, 2);
  expect([february?.earned, march?.earned]).toEqual([1, 2]);
});

test("what lies further back is not shown", () => expect(earnedByMonth([entry("2025-11-01T06:00:00Z", 9)], now, 3).every(({ earned }) => earned === 0)).toBe(true));
