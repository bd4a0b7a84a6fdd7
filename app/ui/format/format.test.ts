import { describe, expect, it } from "vitest";
import { formatDay, formatMonth } from "./day";
import { formatLength, formatTimeLeft } from "./duration";
import { formatAmount, formatMoney } from "./money";
import { formatMoment, formatTimeOf } from "./moment";
import { formatNumber, formatShortNumber } from "./number";
import { formatTime } from "./time";

const plain = (text: string) => text.replace(/\u00a0/g, " ");

describe("money", () => {
  it.each([
    [0, "₹0", "₹0.00"],
    [120000, "₹1,200", "₹1,200.00"],
    [269160, "₹2,691.60", "₹2,691.60"],
    [5, "₹0.05", "₹0.05"],
    [123456750, "₹12,34,567.50", "₹12,34,567.50"],
    [100000000000, "₹1,00,00,00,000", "₹1,00,00,00,000.00"],
    [-15000, "−₹150", "−₹150.00"],
  ])("of %i paise is written %s, to the paisa %s", (paise, text, exact) => {
    expect(formatMoney(paise)).toBe(text);
    expect(formatMoney(paise, { exact: true })).toBe(exact);
  });

  it("in a column whose head names the unit has no sign", () => {
    expect(formatAmount(12432000)).toBe("1,24,320.00");
  });
});

describe("counts", () => {
  it.each([[7, "7"], [999, "999"], [1000, "1,000"], [99999, "99,999"], [1234567, "12,34,567"]])("%i is grouped as %s", (count, text) => {
    expect(formatNumber(count)).toBe(text);
  });

  it("are shortened from a lakh on", () => {
    expect(formatShortNumber(99_999, "en")).toBe("99,999");
    expect(formatShortNumber(150_000, "en")).toBe("1.5 lakh");
    expect(formatShortNumber(12_000_000, "hi")).toBe("1.2 करोड़");
    expect(formatShortNumber(20_000_000, "hi")).toBe("2 करोड़");
  });
});

describe("days", () => {
  it("are words with Latin digits in both languages", () => {
    expect(plain(formatDay("2026-03-12", "en"))).toBe("Thu 12 Mar");
    expect(plain(formatDay("2026-03-04", "hi"))).toBe("बुध 4 मार्च");
    expect(plain(formatDay("2026-03-12", "en", { year: true }))).toBe("Thu 12 Mar 2026");
    expect(plain(formatDay("2026-01-01", "en", { year: true, weekday: false }))).toBe("1 Jan 2026");
    expect(plain(formatDay("2026-03-12", "hi", { long: true }))).toBe("गुरुवार 12 मार्च");
    expect(formatMonth("2026-03", "en")).toBe("March 2026");
  });

  it("never break over lines", () => {
    expect(formatDay("2026-03-12", "en")).not.toContain(" ");
    expect(formatTime("10:00", "hi")).not.toContain(" ");
  });
});

describe("times", () => {
  it.each([
    ["00:00", "12:00 midnight", "रात 12:00"],
    ["00:30", "12:30 am", "रात 12:30"],
    ["06:15", "6:15 am", "सुबह 6:15"],
    ["10:00", "10:00 am", "सुबह 10:00"],
    ["12:00", "12:00 noon", "दोपहर 12:00"],
    ["12:30", "12:30 pm", "दोपहर 12:30"],
    ["17:30", "5:30 pm", "शाम 5:30"],
    ["22:16", "10:16 pm", "रात 10:16"],
    ["24:00", "12:00 midnight", "रात 12:00"],
  ])("%s is %s, in Hindi %s", (time, english, hindi) => {
    expect(plain(formatTime(time, "en"))).toBe(english);
    expect(plain(formatTime(time, "hi"))).toBe(hindi);
  });

  it("of a moment are Indian time, also when the day is another one in London", () => {
    const at = Date.UTC(2026, 2, 11, 20, 0);
    expect(plain(formatMoment(at, "en"))).toBe("Thu 12 Mar, 1:30 am");
    expect(plain(formatTimeOf(Date.UTC(2026, 2, 3, 11, 12), "en"))).toBe("4:42 pm");
  });
});

describe("lengths and time left", () => {
  it("are written in hours and minutes", () => {
    expect(plain(formatLength(30, "en"))).toBe("30 minutes");
    expect(plain(formatLength(60, "en"))).toBe("1 hour");
    expect(plain(formatLength(90, "en"))).toBe("1 hour 30 minutes");
    expect(plain(formatLength(240, "hi"))).toBe("4 घंटे");
  });

  it.each([
    [-1, "no time"],
    [59_999, "less than a minute"],
    [11 * 60_000 + 59_000, "11 minutes"],
    [(23 * 60 + 40) * 60_000, "23 hours 40 minutes"],
    [47 * 3_600_000, "47 hours"],
    [76 * 3_600_000, "3 days 4 hours"],
  ])("%i ms left is %s, never more than there is", (left, text) => {
    expect(plain(formatTimeLeft(left, "en"))).toBe(text);
  });
});
