import { afterEach, expect, it } from "vitest";
import { DEFAULT_RULES } from "~/domain/availability/default-rules";
import type { AvailabilityRules } from "~/domain/availability/hours";
import { listTimes } from "~/domain/availability/list-times";
import { hours } from "~/domain/time/instant";
import { addDays, dateOf, INDIA, instantOf, timeOf } from "~/domain/time/zone";
import { indianTime } from "./indian-time";

/** Zones with summer time in both halves of the world, with half and quarter hours, and with summer time of half an hour. */
const ZONES = ["Europe/London", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu"];
const FIRST = "2027-04-01";
const DAYS = Array.from({ length: 366 }, (_, day) => addDays(FIRST, day));
const OPEN_ALWAYS: AvailabilityRules = { ...DEFAULT_RULES, week: Array.from({ length: 7 }, () => [{ from: "00:00", to: "24:00" }]), exceptions: [], noticeMinutes: 0, windowDays: 400, beforeMinutes: 0, afterMinutes: 0, dailyCap: 99, stepMinutes: 60, paused: false, mode: "instant" };

const ours = process.env.TZ;
afterEach(() => {
  if (ours === undefined) delete process.env.TZ;
  else process.env.TZ = ours;
});

const clock = (zone: string) => new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** What the machine's own time zone tables say, which share no code with ours. */
const wall = (format: Intl.DateTimeFormat, at: number): string => format.format(at).replace(",", "");

it.each(ZONES)("every hour of a year that a customer in %s is shown is the moment that is kept (B13)", (zone) => {
  process.env.TZ = zone;
  const [there, india] = [clock(zone), clock(INDIA)];
  const mismatches: string[] = [];
  let slots = 0;
  for (const date of DAYS) {
    const listed = listTimes({ entries: [] }, date, 60, OPEN_ALWAYS, instantOf(FIRST, "00:00", INDIA) - hours(1));
    slots += listed.length;
    for (const [hour, at] of listed.entries()) {
      const time = `${String(hour).padStart(2, "0")}:00`;
      const shown = indianTime(at);
      const kept = instantOf(date, time, INDIA);
      const local = `${dateOf(at, zone)} ${timeOf(at, zone)}`;
      const back = instantOf(dateOf(at, zone), timeOf(at, zone), zone);
      const agree = at === kept && shown.date === date && shown.time === time && wall(india, at) === `${date} ${time}` && wall(there, at) === local;
      /* An hour that a zone's clocks show twice means the first of the two. */
      const returns = back === at || (back < at && at - back <= hours(1) && wall(there, back) === local);
      if (!agree || !returns) mismatches.push(`${date} ${time}: kept ${new Date(at).toISOString()}, shown ${shown.date} ${shown.time}, there ${local}`);
    }
  }
  expect(mismatches).toEqual([]);
  expect(slots).toBe(366 * 24);
});
