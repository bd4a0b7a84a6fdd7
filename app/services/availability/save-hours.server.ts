import type { Span } from "~/domain/availability/hours";
import type { Outcome } from "~/domain/refusal";
import { refreshListing } from "~/services/artisan/refresh-listing.server";
import { changeRules } from "./change-rules.server";

/** Sets an artisan's working week, Monday first. Visits already booked stay as they are. Refuses with not_found or changed_meanwhile. */
export async function saveHours({ artisan, week, version }: { artisan: string; week: Span[][]; version: number }): Promise<Outcome<object>> {
  const outcome = await changeRules(artisan, () => ({ week }), version);
  if (outcome.ok) await refreshListing(artisan);
  return outcome;
}
