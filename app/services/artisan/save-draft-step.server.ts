import { isDeepStrictEqual } from "node:util";
import type { StepDetails, UnfinishedDetails } from "~/domain/artisan/service-steps";
import { refuse, type Outcome } from "~/domain/refusal";
import { days, type Millis } from "~/domain/time/instant";
import { findServiceDraftOf, ServiceDrafts, type ServiceDraft } from "~/models/service-draft.server";

interface DraftStep {
  artisan: string;
  id: string;
  /** The draft as the artisan saw it. */
  version: number;
  details: StepDetails[keyof StepDetails];
  now: Millis;
}

/**
 * Keeps one step of a draft; the others stay as they are. The same words again are a success.
 * Refuses with not_found for what is not his or no draft any more, changed_meanwhile.
 */
export async function saveDraftStep({ artisan, id, version, details, now }: DraftStep): Promise<Outcome<object>> {
  const draft = await findServiceDraftOf(artisan, id);
  if (!draft) return refuse("not_found");
  if (says(draft, details)) return { ok: true };
  const change = { ...details, changedAt: now, rubbishAt: new Date(Date.now() + days(30)) };
  const written = await ServiceDrafts.updateOne({ _id: id, artisan, version, publishing: false }, { $set: change, $inc: { version: 1 } }).exec();
  if (written.modifiedCount === 1) return { ok: true };
  // A button pressed twice: the other press may have written the same in between.
  const since = await findServiceDraftOf(artisan, id);
  return since && says(since, details) ? { ok: true } : refuse("changed_meanwhile");
}

const says = (draft: ServiceDraft, details: DraftStep["details"]): boolean => Object.entries(details).every(([name, value]) => isDeepStrictEqual(draft[name as keyof UnfinishedDetails], value));
