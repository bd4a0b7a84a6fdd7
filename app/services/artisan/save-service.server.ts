import { isDeepStrictEqual } from "node:util";
import { refuse, type Outcome } from "~/domain/refusal";
import { findServiceOf, Services } from "~/models/service.server";
import { refreshListing } from "./refresh-listing.server";
import type { ServiceDetails } from "~/domain/artisan/service-details";

/**
 * Changes a service of an artisan. Bookings keep the service as it was when they were made. The same words again are a success.
 * Refuses with service_gone for what is not his or no longer offered, changed_meanwhile.
 */
export async function saveService({ artisan, id, version, ...details }: ServiceDetails & { artisan: string; id: string; version: number }): Promise<Outcome<object>> {
  const service = await findServiceOf(artisan, id);
  if (!service?.active) return refuse("service_gone");
  const same = Object.entries(details).every(([name, value]) => isDeepStrictEqual(service[name as keyof ServiceDetails], value));
  if (!same) {
    const written = await Services.updateOne({ _id: id, artisan, version, active: true }, { $set: details, $inc: { version: 1 } }).exec();
    if (written.modifiedCount !== 1) return refuse("changed_meanwhile");
  }
  await refreshListing(artisan);
  return { ok: true };
}
