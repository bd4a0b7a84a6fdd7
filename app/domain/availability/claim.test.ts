import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarEntry } from "./calendar";
import { claim } from "./claim";
import type { AvailabilityRules } from "./hours";
import { listTimes } from "./list-times";
import { gridOf } from "./working-time";
import { days, hours, minutes } from "~/domain/time/instant";
import { addDays, dateOf, instantOf, startOfDay } from "~/domain/time/zone";

const NOW = Date.UTC(2026, 10, 23, 6, 0);
const DAY = "2026-12-03";

const rules = (changes: Partial<AvailabilityRules> = {}): AvailabilityRules => ({
  zone: "Asia/Kolkata",
  week: Array.from({ length: 7 }, () => [{ from: "09:00", to: "13:00" }, { from: "15:00", to: "19:00" }]),
  exceptions: [],
  noticeMinutes: 60,
  windowDays: 60,
  beforeMinutes: 0,
  afterMinutes: 0,
  dailyCap: 9,
  stepMinutes: 30,
  paused: false,
  mode: "instant",
  ...changes,
});

const at = (time: string, zone = "Asia/Kolkata") => instantOf(DAY, time, zone);
const wish = (time: string, length = 60, booking = "b") => ({ booking, move: 0, start: at(time), end: at(time) + minutes(length), until: null });
const entry = (time: string, length = 60, more: Partial<CalendarEntry> = {}): CalendarEntry => ({ ...wish(time, length, "other"), before: 0, after: 0, at: NOW, ...more });
const times = (entries: CalendarEntry[], length: number, more: Partial<AvailabilityRules> = {}) => listTimes({ entries }, DAY, length, rules(more), NOW).map((start) => (start - startOfDay(DAY, "Asia/Kolkata")) / minutes(60));

describe("claiming a time", () => {
  it("gives a free time and refuses a taken one", () => {
    expect(claim({ entries: [] }, wish("10:00"), rules(), NOW).ok).toBe(true);
    expect(claim({ entries: [entry("10:30")] }, wish("10:00"), rules(), NOW)).toEqual({ ok: false, code: "just_taken" });
    expect(claim({ entries: [entry("11:00")] }, wish("10:00"), rules(), NOW).ok).toBe(true);
  });

  it("counts a hold until its last moment and forgets it after", () => {
    expect(claim({ entries: [entry("10:00", 60, { until: NOW })] }, wish("10:00"), rules(), NOW).ok).toBe(false);
    expect(claim({ entries: [entry("10:00", 60, { until: NOW - 1 })] }, wish("10:00"), rules(), NOW)).toMatchObject({ ok: true, entries: [{ booking: "b" }] });
  });

  it("says what is wrong with a time that cannot be had", () => {
    const no = (outcome: ReturnType<typeof claim>) => (outcome.ok ? null : outcome.code);
    expect(no(claim({ entries: [] }, wish("08:30"), rules(), NOW))).toBe("outside_hours");
    expect(no(claim({ entries: [] }, wish("12:30"), rules(), NOW))).toBe("outside_hours");
    expect(no(claim({ entries: [] }, wish("10:10"), rules(), NOW))).toBe("outside_hours");
    expect(no(claim({ entries: [] }, wish("10:00"), rules({ paused: true }), NOW))).toBe("paused");
    expect(no(claim({ entries: [] }, wish("10:00"), rules({ noticeMinutes: 60 * 24 * 30 }), NOW))).toBe("too_soon");
    expect(no(claim({ entries: [] }, wish("10:00"), rules({ windowDays: 9 }), NOW))).toBe("too_far");
    expect(no(claim({ entries: [] }, wish("10:00"), rules({ exceptions: [{ date: DAY, spans: [], reason: "" }] }), NOW))).toBe("outside_hours");
    expect(no(claim({ entries: [entry("15:00")] }, wish("10:00"), rules({ dailyCap: 1 }), NOW))).toBe("day_full");
  });

  it("gives no time of an artisan whose account is suspended, not for late money either, and leaves a time its own that was taken before", () => {
    const closed = rules({ suspended: true });
    expect(times([], 60, { suspended: true })).toEqual([]);
    for (const kind of ["new", "again"] as const) expect(claim({ entries: [] }, wish("10:00"), closed, NOW, kind)).toEqual({ ok: false, code: "artisan_away" });
    const own = { ...entry("10:00"), booking: "b", until: NOW + minutes(5) };
    expect(claim({ entries: [own] }, wish("10:00"), closed, NOW, "again").ok).toBe(true);
  });

  it("keeps buffers of both visits free", () => {
    expect(claim({ entries: [entry("11:00", 60, { before: 30 })] }, wish("10:00"), rules(), NOW).ok).toBe(false);
    expect(claim({ entries: [entry("11:30", 60, { before: 30 })] }, wish("10:00"), rules(), NOW).ok).toBe(true);
    expect(claim({ entries: [entry("11:00")] }, wish("10:00"), rules({ afterMinutes: 30 }), NOW).ok).toBe(false);
  });

  it("lets a request artisan have three hours at least", () => {
    const soon = rules({ mode: "request", noticeMinutes: 0 });
    expect(claim({ entries: [] }, wish("10:00"), soon, at("07:01"))).toEqual({ ok: false, code: "too_soon" });
    expect(claim({ entries: [] }, wish("10:00"), soon, at("07:00")).ok).toBe(true);
  });

  it("lengthens its own live entry whatever the hours say now", () => {
    const own = { ...entry("10:00"), booking: "b", until: NOW + minutes(5) };
    expect(claim({ entries: [own] }, wish("10:00"), rules({ week: [] }), NOW)).toMatchObject({ ok: true, entries: [{ until: null }] });
  });

  it("asks late money only whether the time is still free", () => {
    const strict = rules({ noticeMinutes: 60 * 24 * 30, windowDays: 1, paused: true });
    expect(claim({ entries: [] }, wish("10:00"), strict, NOW, "again").ok).toBe(true);
    expect(claim({ entries: [entry("10:00")] }, wish("10:00"), strict, NOW, "again")).toEqual({ ok: false, code: "just_taken" });
    expect(claim({ entries: [] }, wish("10:00"), strict, at("10:00"), "again")).toEqual({ ok: false, code: "too_late" });
  });

  it("forgets visits a week after their end", () => {
    const old = entry("10:00", 60, { start: NOW - days(9), end: NOW - days(8) });
    expect(claim({ entries: [old] }, wish("10:00"), rules(), NOW)).toMatchObject({ ok: true, entries: [{ booking: "b" }] });
  });
});

describe("listing times", () => {
  it("follows the hours, the length and what is taken", () => {
    expect(times([], 240)).toEqual([9, 15]);
    expect(times([entry("10:00")], 60)).toEqual([9, 11, 11.5, 12, 15, 15.5, 16, 16.5, 17, 17.5, 18]);
    expect(times([], 300)).toEqual([]);
  });

  it("sees an entry that began many days before and lasts into the day, among others", () => {
    const long = entry("10:00", 60, { start: at("10:00") - days(6), end: at("12:00") });
    expect(times([entry("18:00"), long, entry("17:00")], 60)).toEqual([12, 15, 15.5, 16]);
  });

  it("starts where the day starts even off the grid", () => {
    expect(times([], 60, { week: Array.from({ length: 7 }, () => [{ from: "09:15", to: "11:00" }]), stepMinutes: 60 })).toEqual([9.25, 10]);
  });

  it("uses the wall clock of the artisan on both days the clocks change", () => {
    const newYork = rules({ zone: "America/New_York", week: Array.from({ length: 7 }, () => [{ from: "00:00", to: "24:00" }]), windowDays: 400, stepMinutes: 60 });
    const count = (date: string) => listTimes({ entries: [] }, date, 60, newYork, NOW).length;
    expect([count("2027-03-13"), count("2027-03-14"), count("2027-11-07")]).toEqual([24, 23, 25]);
  });

  const span = fc.tuple(fc.integer({ min: 0, max: 44 }), fc.integer({ min: 1, max: 24 })).map(([from, length]) => ({ from: clock(from * 30), to: clock(Math.min(48, from + length) * 30) }));
  const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  const anyRules = fc.record({
    zone: fc.constantFrom("Asia/Kolkata", "Asia/Kathmandu", "America/New_York"),
    week: fc.array(fc.array(span, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
    exceptions: fc.array(fc.record({ date: fc.integer({ min: 0, max: 9 }).map((ahead) => addDays("2026-11-23", ahead)), spans: fc.array(span, { maxLength: 2 }), reason: fc.constant("") }), { maxLength: 2 }),
    noticeMinutes: fc.integer({ min: 0, max: 4000 }),
    windowDays: fc.integer({ min: 0, max: 12 }),
    beforeMinutes: fc.integer({ min: 0, max: 90 }),
    afterMinutes: fc.integer({ min: 0, max: 90 }),
    dailyCap: fc.integer({ min: 1, max: 5 }),
    stepMinutes: fc.constantFrom(15, 20, 30, 45, 60),
    paused: fc.boolean(),
    mode: fc.constantFrom("instant" as const, "request" as const),
  });
  const anyEntry = fc.record({
    booking: fc.constantFrom("x", "y", "z"),
    move: fc.constant(0),
    start: fc.integer({ min: -100, max: 900 }).map((quarter) => NOW + quarter * minutes(15)),
    length: fc.integer({ min: 1, max: 32 }),
    before: fc.integer({ min: 0, max: 60 }),
    after: fc.integer({ min: 0, max: 60 }),
    until: fc.option(fc.integer({ min: -10, max: 10 }).map((minute) => NOW + minutes(minute))),
    at: fc.constant(NOW),
  }).map(({ length, ...rest }) => ({ ...rest, end: rest.start + minutes(15 * length) }));

  it("lists exactly what can be booked, for any schedule (10,000 cases), and never two visits that overlap", () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyEntry, { maxLength: 6 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 15, max: 480 }), (schedule, entries, ahead, length) => {
        const date = addDays(dateOf(NOW, schedule.zone), ahead);
        const listed = new Set(listTimes({ entries }, date, length, schedule, NOW));
        const candidates = new Set([...gridOf(date, schedule), ...[0, 7, 30].map((minute) => startOfDay(date, schedule.zone) + hours(ahead + 3) + minutes(minute))]);
        for (const start of candidates) {
          const outcome = claim({ entries }, { booking: "new", move: 0, start, end: start + minutes(length), until: null }, schedule, NOW);
          if (outcome.ok !== listed.has(start)) throw new Error(`${start} is ${outcome.ok ? "bookable but not listed" : "listed but not bookable"}`);
          if (outcome.ok && outcome.entries.some((one) => one.booking !== "new" && one.start < start + minutes(length) && start < one.end)) throw new Error(`${start} overlaps`);
        }
      }),
      { numRuns: 10_000, seed: 7 },
    );
  });
});
