import type { Span } from "../availability/hours";
import { clockMinutes, parseTypedTime } from "./typed-time";

/** Days as the form names them, Monday first as in a week of hours. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Nothing can be booked in less, in minutes. */
const SHORTEST_SPAN = 15;

/** The stretches of work one day can have, by number. */
export const SPAN_NUMBERS = [1, 2, 3] as const satisfies readonly number[];

export type SpanEnd = "from" | "to";
export type SpanField = `${Weekday}-${(typeof SPAN_NUMBERS)[number]}-${SpanEnd}`;

export const spanField = (day: Weekday, number: (typeof SPAN_NUMBERS)[number], end: SpanEnd): SpanField => `${day}-${number}-${end}`;

/** Every field of the form, in order. */
export const SPAN_FIELDS: readonly SpanField[] = WEEKDAYS.flatMap((day) => SPAN_NUMBERS.flatMap((number) => [spanField(day, number, "from"), spanField(day, number, "to")]));

/** Why a field cannot be taken: not a time, its partner is empty, the end is not 15 minutes after the start, or it overlaps an earlier stretch. */
export type SpanFault = "not_a_time" | "half" | "order" | "overlap";

export type TypedWeek = Partial<Record<SpanField, string>>;
export type ReadWeek = { ok: true; week: Span[][] } | { ok: false; faults: Partial<Record<SpanField, SpanFault>> };

/** Reads a typed week. Empty pairs are left out; each fault names the field to correct. */
export function readWeek(typed: TypedWeek): ReadWeek {
  const faults: Partial<Record<SpanField, SpanFault>> = {};
  const week = WEEKDAYS.map((day) => {
    const spans: Span[] = [];
    for (const number of SPAN_NUMBERS) {
      const from = spanField(day, number, "from");
      const to = spanField(day, number, "to");
      const read = readSpan(typed[from]?.trim() ?? "", typed[to]?.trim() ?? "", spans);
      if (read === null) continue;
      if ("fault" in read) faults[read.at === "from" ? from : to] = read.fault;
      else spans.push(read);
    }
    return spans.sort((a, b) => a.from.localeCompare(b.from));
  });
  return Object.keys(faults).length > 0 ? { ok: false, faults } : { ok: true, week };
}

function readSpan(typedFrom: string, typedTo: string, earlier: readonly Span[]): Span | { at: SpanEnd; fault: SpanFault } | null {
  if (!typedFrom && !typedTo) return null;
  if (!typedFrom || !typedTo) return { at: typedFrom ? "to" : "from", fault: "half" };
  const from = parseTypedTime(typedFrom);
  const to = parseTypedTime(typedTo);
  if (from === null || from === "24:00") return { at: "from", fault: "not_a_time" };
  if (to === null) return { at: "to", fault: "not_a_time" };
  if (clockMinutes(to) - clockMinutes(from) < SHORTEST_SPAN) return { at: "to", fault: "order" };
  const clash = earlier.some((span) => clockMinutes(from) < clockMinutes(span.to) && clockMinutes(span.from) < clockMinutes(to));
  return clash ? { at: "from", fault: "overlap" } : { from, to };
}

/** A week as its form shows it. */
export function typeWeek(week: readonly (readonly Span[])[]): TypedWeek {
  const typed: TypedWeek = {};
  for (const [index, day] of WEEKDAYS.entries()) {
    for (const number of SPAN_NUMBERS) {
      const span = week[index]?.[number - 1];
      typed[spanField(day, number, "from")] = span?.from ?? "";
      typed[spanField(day, number, "to")] = span?.to ?? "";
    }
  }
  return typed;
}

/** The typed week with every other day as Monday. */
export function copyMonday(typed: TypedWeek): TypedWeek {
  const copied: TypedWeek = {};
  for (const day of WEEKDAYS) for (const number of SPAN_NUMBERS) for (const end of ["from", "to"] as const) copied[spanField(day, number, end)] = typed[spanField("mon", number, end)] ?? "";
  return copied;
}
