import type { Span } from "~/domain/availability/hours";
import { minuteOfDay } from "~/domain/time/zone";
import type { Random } from "./random";

const span = (from: string, to: string): Span => ({ from, to });

const SPLIT = [span("09:00", "13:00"), span("15:00", "19:00")];
const EARLY = [span("07:00", "12:00")];
const LONG = [span("08:00", "17:00")];
const EVENING = [span("16:00", "21:00")];
const LATE_MORNING = [span("10:00", "13:30")];
const WORKDAY = [span("10:00", "18:00")];
const FREE: Span[] = [];

const sixDays = (day: Span[], sunday: Span[] = FREE): Span[][] => [day, day, day, day, day, day, sunday];

/** Weeks that artisans keep, Monday first. */
const WEEKS: readonly Span[][][] = [
  sixDays(SPLIT),
  sixDays(SPLIT, LATE_MORNING),
  [SPLIT, SPLIT, SPLIT, SPLIT, SPLIT, LONG, FREE],
  [FREE, SPLIT, SPLIT, SPLIT, SPLIT, LONG, LONG],
  sixDays([...LATE_MORNING, ...EVENING], EVENING),
  [EVENING, EVENING, EVENING, EVENING, EVENING, LONG, LONG],
  sixDays(EARLY),
  [LONG, FREE, LONG, FREE, LONG, LONG, FREE],
  sixDays(WORKDAY),
  [WORKDAY, WORKDAY, WORKDAY, WORKDAY, FREE, WORKDAY, LATE_MORNING],
  [FREE, FREE, FREE, EVENING, EVENING, LONG, LONG],
];

const longest = (week: Span[][]): number => Math.max(...week.flat().map(({ from, to }) => minuteOfDay(to) - minuteOfDay(from)));

const WITH_LENGTH = WEEKS.map((week) => ({ week, minutes: longest(week) }));

/** A week in which a visit of so many minutes fits without a break. */
export const dealWeek = (random: Random, needed: number): Span[][] => random.one(WITH_LENGTH.filter(({ minutes }) => minutes >= needed)).week;

/** Mornings and late afternoons, Sunday free. */
export const SPLIT_WEEK: Span[][] = sixDays(SPLIT);

/** Late mornings and long evenings, every day. */
export const EVENING_WEEK: Span[][] = [...sixDays([...LATE_MORNING, ...EVENING]).slice(0, 6), [...LATE_MORNING, ...EVENING]];
