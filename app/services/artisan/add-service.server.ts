import { refuse, type Outcome } from "~/domain/refusal";
import { isDuplicateKey } from "~/models/model.server";
import { findServiceOf, Services, type Service } from "~/models/service.server";
import { refreshListing } from "./refresh-listing.server";
import { MOST_SERVICES, type ServiceDetails } from "~/domain/artisan/service-details";

/**
 * Adds a service at the end of an artisan's list, under the id its form was given: sending the form twice adds one.
 * Refuses with too_many_services, or not_found when the id belongs to somebody else.
 */
export async function addService({ artisan, id, ...details }: ServiceDetails & { artisan: string; id: string }): Promise<Outcome<{ service: Service }>> {
  const last = await Services.find({ artisan }).sort({ rank: -1 }).limit(1).lean<Service[]>().exec();
  const service: Service = { _id: id, version: 1, artisan, ...details, rank: (last[0]?.rank ?? 0) + 1, active: true };
  if ((await Services.countDocuments({ artisan, active: true, _id: { $ne: id } }).exec()) >= MOST_SERVICES) return refuse("too_many_services");
  try {
    await Services.create(service);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const added = await findServiceOf(artisan, id);
  if (!added) return refuse("not_found");
  await refreshListing(artisan);
  return { ok: true, service: added };
}
