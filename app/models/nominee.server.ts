import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";

/** Whom somebody named to act for him about his data should he die or be unable to. `_id` is the person's. */
export interface Nominee {
  _id: string;
  name: string;
  /** E-mail address or phone number, as it is stored of people. */
  contact: string;
  /** What he is to the person, in the person's own words; may be empty. */
  relation: string;
  at: Millis;
}

export const Nominees = defineModel<Nominee>("nominees", { _id: String, name: String, contact: String, relation: String, at: Number });

export const findNominee = (person: string): Promise<Nominee | null> => Nominees.findOne({ _id: person }).lean<Nominee | null>().exec();

export const saveNominee = async ({ _id, ...words }: Nominee): Promise<void> => void (await Nominees.updateOne({ _id }, { $set: words }, { upsert: true }).exec());

export const removeNominee = async (person: string): Promise<void> => void (await Nominees.deleteOne({ _id: person }).exec());
