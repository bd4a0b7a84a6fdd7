import { isLocalDate, isLocalTime } from "~/domain/time/zone";
import { days, type Millis } from "~/domain/time/instant";
import { refuse, type Outcome } from "~/domain/refusal";
import { findArtisanBySlug } from "~/models/artisan.server";
import { Drafts, findDraft, type Draft } from "~/models/draft.server";
import { isDuplicateKey } from "~/models/model.server";
import { findServiceOf } from "~/models/service.server";

export interface DraftInput extends Omit<Draft, "_id" | "artisan" | "changedAt" | "rubbishAt"> {
  id: string;
  slug: string;
  now: Millis;
}

/** Keeps what somebody chose and typed under the id of his form, so that signing in or losing the answer loses nothing. Refuses with service_gone, place_not_offered, too_many_people, not_found. */
export async function saveDraft({ id, slug, now, ...words }: DraftInput): Promise<Outcome<{ draft: Draft }>> {
  const artisan = await findArtisanBySlug(slug);
  if (!artisan || !isLocalDate(words.day) || !isLocalTime(words.time)) return refuse("not_found");
  const service = await findServiceOf(artisan._id, words.service);
  if (!service?.active) return refuse("service_gone");
  if (!service.places.some((place) => place === words.place)) return refuse("place_not_offered");
  if (words.people > service.maxPeople) return refuse("too_many_people");
  const draft: Draft = { ...words, _id: id, artisan: artisan._id, changedAt: now, rubbishAt: new Date(Date.now() + days(7)) };
  return (await keep(draft)) ? { ok: true, draft } : refuse("not_yours");
}

/** Writes the draft, over an earlier state of the same one only for its owner. */
async function keep(draft: Draft): Promise<boolean> {
  if (await findDraft(draft._id, draft)) {
    await Drafts.updateOne({ _id: draft._id }, { $set: draft }).exec();
    return true;
  }
  try {
    await Drafts.create(draft);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return (await findDraft(draft._id, draft)) !== null;
    throw error;
  }
}
