import type { Millis } from "~/domain/time/instant";
import { countOfficeBookings, officeQuery, type OfficeFilter } from "~/models/office-bookings.server";

/** A filter to give up, and how many bookings that would bring back. */
export interface OfficeWidening {
  drop: "text" | "states" | "days";
  total: number;
}

const EMPTIED: Record<OfficeWidening["drop"], Partial<OfficeFilter>> = { text: { text: null }, states: { states: null }, days: { from: null, until: null } };

/** When no booking fits: which single filter to give up, the most fruitful first. Only those that bring something back. */
export async function widenBookings(filter: OfficeFilter, now: Millis): Promise<OfficeWidening[]> {
  const given: Record<OfficeWidening["drop"], boolean> = { text: filter.text !== null, states: filter.states !== null, days: filter.from !== null || filter.until !== null };
  const drops = (["text", "states", "days"] as const).filter((drop) => given[drop]);
  const tried = await Promise.all(drops.map(async (drop) => ({ drop, total: await countOfficeBookings(await officeQuery({ ...filter, ...EMPTIED[drop] }, now)) })));
  return tried.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
