import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connectDatabase } from "~/database/connect.server";
import { DEFAULT_RULES } from "~/domain/availability/default-rules";
import { listTimes } from "~/domain/availability/list-times";
import type { CalendarEntry } from "~/domain/availability/calendar";
import { minutes } from "~/domain/time/instant";
import { addDays, dateOf, INDIA, instantOf } from "~/domain/time/zone";
import { Availabilities, findAvailability } from "~/models/availability.server";
import { Calendars, readCalendar } from "~/models/calendar.server";
import { buildIndexes } from "~/models/model.server";
import { nextFreeDay } from "~/services/availability/next-free-day.server";
import { claimTime } from "~/services/availability/claim-time.server";
import { businessNow } from "~/services/clock/business-now.server";
import { p95, rounded, share, timed } from "./figures";

const DAYS = 90;
const ROUNDS = 40;
const LIST = 20;

export interface SlotFigures {
  entries: number;
  /** Times of 90 days from what is in memory, and with hours and calendar read from the database first. */
  times: { p50: number; p95: number };
  timesFromDatabase: { p50: number; p95: number };
  /** One more visit claimed. */
  claim: { p50: number; p95: number };
  /** The next free day of 20 such artisans, from the database. */
  nextFreeOf20: { p50: number; p95: number };
}

/** What asking for free time costs, by how full the calendar is. */
export async function benchSlots(): Promise<SlotFigures[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "kalasetu-bench-"));
  const database = await connectDatabase({ uri: undefined, dataDir });
  try {
    await buildIndexes();
    const found: SlotFigures[] = [];
    for (const entries of [0, 200, 5000]) found.push(await measure(entries));
    return found;
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(count: number): Promise<SlotFigures> {
  const now = businessNow();
  const today = dateOf(now, INDIA);
  const rules = { ...DEFAULT_RULES, week: Array.from({ length: 7 }, () => [{ from: "08:00", to: "20:00" }]), windowDays: DAYS, noticeMinutes: 0, afterMinutes: 0, dailyCap: 500, mode: "instant" as const };
  const entries = Array.from({ length: count }, (_, index) => entry(index, addDays(today, index % DAYS), now));
  const artisans = Array.from({ length: LIST }, (_, index) => ({ _id: `artisan-${count}-${index}`, shortest: 60 }));
  await Availabilities.insertMany(artisans.map(({ _id }) => ({ _id, version: 1, ...rules })));
  await Calendars.insertMany(artisans.map(({ _id }) => ({ _id, version: 1, changedAt: now, entries })));
  const all = (calendar: { entries: CalendarEntry[] }) => Array.from({ length: DAYS + 1 }, (_, ahead) => listTimes(calendar, addDays(today, ahead), 60, rules, now).length);
  const [first = { _id: "" }] = artisans;
  let visit = 0;
  return {
    entries: count,
    times: await repeated(async () => all({ entries })),
    timesFromDatabase: await repeated(async () => {
      const [, calendar] = await Promise.all([findAvailability(first._id), readCalendar(first._id)]);
      return all(calendar);
    }),
    claim: await repeated(() => {
      const start = instantOf(addDays(today, 1 + (visit % 80)), visit % 2 ? "19:00" : "18:00", INDIA);
      return claimTime({ artisan: first._id, wish: { booking: `visit-${(visit += 1)}`, move: 0, start, end: start + minutes(30), until: null }, kind: "new" });
    }),
    nextFreeOf20: await repeated(() => nextFreeDay({ artisans, now })),
  };
}

/** Short visits from eight in the morning on, day after day. */
function entry(index: number, day: string, now: number): CalendarEntry {
  const start = instantOf(day, "08:00", INDIA) + minutes(Math.floor(index / DAYS) * 10);
  return { booking: `booking-${String(index).padStart(14, "0")}`, move: 0, start, end: start + minutes(10), before: 0, after: 0, until: null, at: now };
}

async function repeated(work: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) taken.push(await timed(work));
  return { p50: rounded(share(taken, 0.5)), p95: rounded(p95(taken)) };
}
