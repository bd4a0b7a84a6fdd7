import type { Contacts } from "~/domain/account/proof";
import type { ContactKind } from "~/domain/contact/contact-change";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";

/** An address of a person that was changed, added or taken away, while that can be undone. `_id` is the hash of the secret in the link. Times are real time. */
export interface ContactChange {
  _id: string;
  person: string;
  kind: ContactKind;
  /** Both addresses as they were before: undoing brings them back. */
  before: Contacts;
  after: string | null;
  /** The person's version that was changed: a later change has a higher one. */
  version: number;
  at: Millis;
  undoUntil: Millis;
  undoneAt: Millis | null;
  /** Hash naming the browser that undid it. */
  undoneBy?: string;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

export const ContactChanges = defineModel<ContactChange>(
  "contact_changes",
  { _id: String, person: String, kind: String, before: Object, after: String, version: Number, at: Number, undoUntil: Number, undoneAt: Number, undoneBy: String, rubbishAt: Date },
  { indexes: [[{ person: 1, version: 1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** Writes a change before the person is changed, so that it can be undone from its first moment; the same id again overwrites. */
export async function saveContactChange({ _id, ...change }: ContactChange): Promise<void> {
  await ContactChanges.updateOne({ _id }, { $set: change }, { upsert: true }).exec();
}

export const findContactChange = (id: string): Promise<ContactChange | null> => ContactChanges.findOne({ _id: id }).lean<ContactChange | null>().exec();

/** Forgets a change that did not come about. */
export async function dropContactChange(id: string): Promise<void> {
  await ContactChanges.deleteOne({ _id: id }).exec();
}

/** Notes that a change was undone, and with it every later one of this person. */
export async function closeContactChanges(person: string, version: number, undoneBy: string, now: Millis): Promise<void> {
  await ContactChanges.updateMany({ person, version: { $gte: version }, undoneAt: null }, { $set: { undoneAt: now, undoneBy } }).exec();
}

/** The changes of a person's addresses that are still kept, the oldest first. */
export const findContactChangesOf = (person: string): Promise<ContactChange[]> => ContactChanges.find({ person }).sort({ version: 1 }).lean<ContactChange[]>().exec();
