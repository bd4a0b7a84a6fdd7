import { expect, test } from "vitest";
import { perDay } from "./per-day";

test("each day has its own moments, today last, a day without any is 0, and midnight is the Indian one", () => {
  const moments = ["2026-03-02T18:29:59Z", "2026-03-02T18:30:00Z", "2026-03-04T05:00:00Z", "2026-02-01T05:00:00Z"].map(Date.parse);
  expect(perDay(moments, Date.parse("2026-03-04T06:00:00Z"), 3)).toEqual([
    { date: "2026-03-02", count: 1 },
    { date: "2026-03-03", count: 1 },
    { date: "2026-03-04", count: 1 },
  ]);
});
