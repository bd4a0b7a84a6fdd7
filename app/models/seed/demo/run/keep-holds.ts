import { keepHold, takeHold, type OpenHold } from "~/domain/booking/hold-limit";
import type { Millis } from "~/domain/time/instant";
import type { World } from "./world";

/** Whether a person may hold one more time; if so it is counted. */
export function holdIn(world: World, person: string, hold: OpenHold, now: Millis): boolean {
  const row = world.holds.get(person) ?? { _id: person, version: 0, holds: [] };
  const decision = takeHold(row.holds, hold, now);
  if (decision.ok) world.holds.set(person, { _id: person, version: row.version + 1, holds: decision.holds });
  return decision.ok;
}

/** Takes a booking's hold off a person's list. */
export function dropHoldIn(world: World, person: string, booking: string): void {
  const row = world.holds.get(person);
  if (row) world.holds.set(person, { ...row, version: row.version + 1, holds: row.holds.filter((hold) => hold.booking !== booking) });
}

/** Goes on counting a visit that is paid in person. */
export function keepHoldIn(world: World, person: string, booking: string): void {
  const row = world.holds.get(person);
  if (row) world.holds.set(person, { ...row, version: row.version + 1, holds: keepHold(row.holds, booking) });
}
