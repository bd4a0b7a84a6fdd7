import { refuse, type Outcome } from "~/domain/refusal";
import { findServiceOf, Services } from "~/models/service.server";
import { refreshListing } from "./refresh-listing.server";

/** Takes a service off an artisan's list; nobody can book it after this, visits already booked stay. Removing it again is a success. Refuses with not_found. */
export async function removeService({ artisan, id }: { artisan: string; id: string }): Promise<Outcome<object>> {
  if (!(await findServiceOf(artisan, id))) return refuse("not_found");
  await Services.updateOne({ _id: id, artisan, active: true }, { $set: { active: false }, $inc: { version: 1 } }).exec();
  await refreshListing(artisan);
  return { ok: true };
}
