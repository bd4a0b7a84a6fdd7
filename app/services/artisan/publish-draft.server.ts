import { refuse, type Outcome } from "~/domain/refusal";
import type { Locale } from "~/messages";
import { findServiceDraftOf, ServiceDrafts } from "~/models/service-draft.server";
import { findServiceOf } from "~/models/service.server";
import { addService } from "./add-service.server";
import { checkDraft } from "./check-draft";
import { throwDraftAway } from "./throw-draft-away.server";

/**
 * Makes a service of a draft, under the draft's own id, so that however often it is published there is one; then the draft goes.
 * It is checked as a whole first. From the first write on its words change no more; cut off in between, publishing again goes on.
 * Refuses with not_found, service_unfinished, changed_meanwhile, or as `addService` does.
 */
export async function publishDraft({ artisan, id, version, locale }: { artisan: string; id: string; version: number; locale: Locale }): Promise<Outcome<object>> {
  const draft = await findServiceDraftOf(artisan, id);
  if (!draft) return (await findServiceOf(artisan, id)) ? { ok: true } : refuse("not_found");
  const checked = checkDraft(draft, locale);
  if (!checked.ok) return refuse("service_unfinished");
  const closed = await ServiceDrafts.updateOne({ _id: id, artisan, version }, { $set: { publishing: true } }).exec();
  if (closed.matchedCount !== 1) return (await findServiceOf(artisan, id)) ? { ok: true } : refuse("changed_meanwhile");
  const added = await addService({ artisan, id, ...checked.details });
  if (!added.ok) {
    await ServiceDrafts.updateOne({ _id: id, artisan }, { $set: { publishing: false } }).exec();
    return added;
  }
  await throwDraftAway({ artisan, id });
  return { ok: true };
}
