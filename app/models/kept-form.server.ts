import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** What somebody wrote in a form that could not be done at once. Shown again to that browser for a while; nothing is ever done from it. Times are real time. */
export interface KeptForm {
  /** Hash of browser and page: one form for each, and no address names it. */
  _id: string;
  /** Who wrote it, where that is known: then nobody else is shown it. */
  person: string | null;
  /** The words by field name, as JSON, since a field's name may be none of a document. */
  words: string;
  expiresAt: Millis;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

const KeptForms = defineModel<KeptForm>(
  "kept_forms",
  { _id: String, person: String, words: String, expiresAt: Number, rubbishAt: Date },
  { indexes: [[{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** Keeps a form in place of an earlier one. Of two at once either may be kept. */
export async function saveKeptForm({ _id, ...row }: KeptForm): Promise<void> {
  try {
    await KeptForms.updateOne({ _id }, { $set: row }, { upsert: true }).exec();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** A form that may be shown to this person (null: to nobody signed in), or null. */
export const findKeptForm = (id: string, person: string | null, now: Millis): Promise<KeptForm | null> =>
  KeptForms.findOne({ _id: id, person: { $in: person === null ? [null] : [null, person] }, expiresAt: { $gt: now } }).lean<KeptForm | null>().exec();

export async function dropKeptForm(id: string): Promise<void> {
  await KeptForms.deleteOne({ _id: id }).exec();
}

/** Every form that is kept of a person. */
export const findKeptFormsOf = (person: string): Promise<KeptForm[]> => KeptForms.find({ person }).lean<KeptForm[]>().exec();
