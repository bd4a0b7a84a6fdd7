import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";

/** Somebody who is erased or being erased: the id alone. A restored backup is erased by this list again, so rows are never removed. */
export interface ErasedPerson {
  _id: string;
  at: Millis;
  /** When nothing of him was left; null while it is under way. */
  doneAt: Millis | null;
}

export const ErasedPeople = defineModel<ErasedPerson>("erased_people", { _id: String, at: Number, doneAt: Number }, { indexes: [[{ doneAt: 1 }]] });

/** Puts somebody on the list, to be erased from now on whatever happens. */
export const beginErasure = async (id: string, at: Millis): Promise<void> => void (await ErasedPeople.updateOne({ _id: id }, { $setOnInsert: { at, doneAt: null } }, { upsert: true }).exec());

/** Takes somebody off the list whose account was taken back at the last moment. */
export const cancelErasure = async (id: string): Promise<void> => void (await ErasedPeople.deleteOne({ _id: id, doneAt: null }).exec());

export const isOnErasedList = async (id: string): Promise<boolean> => (await ErasedPeople.exists({ _id: id }).exec()) !== null;

export const findUnfinishedErasures = (most: number): Promise<ErasedPerson[]> => ErasedPeople.find({ doneAt: null }).limit(most).lean<ErasedPerson[]>().exec();

export const finishErasure = async (id: string, doneAt: Millis): Promise<void> => void (await ErasedPeople.updateOne({ _id: id }, { $set: { doneAt } }).exec());

/** Everybody on the list, for a copy of it. */
export const findErasedIds = async (): Promise<string[]> => (await ErasedPeople.find({}).select({ _id: 1 }).sort({ _id: 1 }).lean<{ _id: string }[]>().exec()).map(({ _id }) => _id);
