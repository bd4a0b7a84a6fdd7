import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { hours, minutes } from "./instant";
import { addDays, addMonths, dateOf, datesOfMonth, INDIA, instantOf, isLocalDate, startOfDay, timeOf, weekdayOf } from "./zone";

describe("the Indian day (B14)", () => {
  it("begins at 18:30 UTC, for every day of a year and both its edges", () => {
    for (let day = 0; day < 366; day += 1) {
      const midnight = Date.UTC(2027, 2, 31, 18, 30) + day * hours(24);
      const date = addDays("2027-04-01", day);
      expect([dateOf(midnight, INDIA), dateOf(midnight - 1, INDIA)]).toEqual([date, addDays(date, -1)]);
      expect(startOfDay(date, INDIA)).toBe(midnight);
      expect(timeOf(midnight + minutes(30), INDIA)).toBe("00:30");
    }
  });

  it("puts the edges of month and financial year on the right side", () => {
    expect(dateOf(Date.UTC(2027, 2, 31, 18, 29, 59), INDIA)).toBe("2027-03-31");
    expect(dateOf(Date.UTC(2027, 2, 31, 18, 30), INDIA)).toBe("2027-04-01");
    expect(dateOf(Date.UTC(2027, 11, 31, 18, 30), INDIA)).toBe("2028-01-01");
  });

  it("turns a wall-clock time into a moment and back", () => {
    for (const time of ["00:00", "05:29", "05:30", "12:00", "23:59"]) expect(timeOf(instantOf("2027-02-28", time, INDIA), INDIA)).toBe(time);
    expect(instantOf("2027-02-28", "24:00", INDIA)).toBe(startOfDay("2027-03-01", INDIA));
  });
});

describe("any moment in any zone", () => {
  it("has the date and the time that the zone's own rules give it, days of 23 and 25 hours included", () => {
    const zones = [INDIA, "Asia/Kathmandu", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe", "Africa/Cairo"];
    for (let step = 0; step < 3000; step += 1) {
      const at = Date.UTC(2027, 0, 1) + step * minutes(337);
      const zone = zones[step % zones.length] ?? INDIA;
      const [date, time] = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: "minute" }).split("T");
      expect([dateOf(at, zone), timeOf(at, zone)]).toEqual([date, time]);
    }
  });
});

describe("a day the clocks change", () => {
  it("moves a time that does not exist forward and takes the first of one that comes twice", () => {
    expect(timeOf(instantOf("2027-03-14", "02:30", "America/New_York"), "America/New_York")).toBe("03:30");
    expect(instantOf("2027-11-07", "01:30", "America/New_York")).toBe(Date.UTC(2027, 10, 7, 5, 30));
    expect(startOfDay("2027-11-08", "America/New_York") - startOfDay("2027-11-07", "America/New_York")).toBe(hours(25));
  });
});

describe("dates", () => {
  it("know months, weekdays and what is no date", () => {
    expect(datesOfMonth("2028-02")).toHaveLength(29);
    expect([addMonths("2026-12", 1), addMonths("2027-01", -1)]).toEqual(["2027-01", "2026-12"]);
    expect(weekdayOf("2026-11-23")).toBe(0);
    expect(["2027-02-29", "2027-13-01", "27-01-01", "2027-1-1"].filter(isLocalDate)).toEqual([]);
  });
});
