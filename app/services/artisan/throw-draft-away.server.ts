import { ServiceDrafts } from "~/models/service-draft.server";

/** Throws away a service that was not finished, for good. Again, or for what is not his, changes nothing. */
export async function throwDraftAway({ artisan, id }: { artisan: string; id: string }): Promise<void> {
  await ServiceDrafts.deleteOne({ _id: id, artisan }).exec();
}
