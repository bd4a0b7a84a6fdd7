import { isDeepStrictEqual } from "node:util";
import { MOST_DRAFTS, type StepDetails } from "~/domain/artisan/service-steps";
import { refuse, type Outcome } from "~/domain/refusal";
import { days, type Millis } from "~/domain/time/instant";
import { isDuplicateKey } from "~/models/model.server";
import { findServiceDraftOf, ServiceDrafts } from "~/models/service-draft.server";
import { Services } from "~/models/service.server";

/**
 * Begins a service under the id its form was given, with the words of the first step: sending the form twice begins one.
 * Refuses with too_many_drafts, changed_meanwhile when it says something else by now, not_found when the id belongs to somebody else.
 */
export async function beginDraft({ artisan, id, now, ...what }: StepDetails["what"] & { artisan: string; id: string; now: Millis }): Promise<Outcome<object>> {
  if ((await ServiceDrafts.countDocuments({ artisan, _id: { $ne: id } }).exec()) >= MOST_DRAFTS) return refuse("too_many_drafts");
  if (await Services.exists({ _id: id }).exec()) return refuse("changed_meanwhile");
  const unasked = { prepare: null, lengthMinutes: null, places: null, maxPeople: null, priceType: null, unitPrice: null, deposit: null };
  try {
    await ServiceDrafts.create({ _id: id, version: 1, artisan, ...what, ...unasked, publishing: false, changedAt: now, rubbishAt: new Date(Date.now() + days(30)) });
    return { ok: true };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const begun = await findServiceDraftOf(artisan, id);
  if (!begun) return refuse("not_found");
  return isDeepStrictEqual({ title: begun.title, description: begun.description }, what) ? { ok: true } : refuse("changed_meanwhile");
}
