import type { AvailabilityRules } from "~/domain/availability/hours";
import { refuse, type Outcome } from "~/domain/refusal";
import { Availabilities, findAvailability } from "~/models/availability.server";

/**
 * Changes an artisan's availability by compare-and-set. With `version`, only if nobody changed it since the person looked;
 * the same change again is a success. Refuses with not_found or changed_meanwhile.
 */
export async function changeRules(artisan: string, change: (rules: AvailabilityRules) => Partial<AvailabilityRules>, version?: number): Promise<Outcome<object>> {
  for (;;) {
    const row = await findAvailability(artisan);
    if (!row) return refuse("not_found");
    const wanted = change(row);
    if (Object.entries(wanted).every(([name, value]) => JSON.stringify(row[name as keyof AvailabilityRules]) === JSON.stringify(value))) return { ok: true };
    if (version !== undefined && version !== row.version) return refuse("changed_meanwhile");
    const written = await Availabilities.updateOne({ _id: artisan, version: row.version }, { $set: wanted, $inc: { version: 1 } }).exec();
    if (written.modifiedCount === 1) return { ok: true };
  }
}
