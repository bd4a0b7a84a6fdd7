import type { ClaimNumber } from "~/domain/availability/calendar";
import type { AvailabilityRules } from "~/domain/availability/hours";
import { claim, type ClaimKind, type Wish } from "~/domain/availability/claim";
import type { Millis } from "~/domain/time/instant";
import { emptyCalendar } from "~/models/calendar.server";
import type { World } from "./world";

/** Claims a time in an artisan's calendar as it was at `now`; false when the rules or somebody else say no. */
export function claimIn(world: World, rules: AvailabilityRules & { _id: string }, wish: Wish, now: Millis, kind: ClaimKind): boolean {
  const calendar = world.calendars.get(rules._id) ?? emptyCalendar(rules._id);
  const decision = claim(calendar, wish, rules, now, kind);
  if (decision.ok) world.calendars.set(rules._id, { _id: rules._id, version: calendar.version + 1, changedAt: now, entries: decision.entries });
  return decision.ok;
}

/** Frees what a booking claimed up to this claim. */
export function freeIn(world: World, artisan: string, booking: string, claimNumber: ClaimNumber): void {
  const calendar = world.calendars.get(artisan);
  if (!calendar?.entries.some((entry) => entry.booking === booking)) return;
  const entries = calendar.entries.filter((entry) => entry.booking !== booking || entry.move > claimNumber);
  world.calendars.set(artisan, { ...calendar, version: calendar.version + 1, entries });
}
