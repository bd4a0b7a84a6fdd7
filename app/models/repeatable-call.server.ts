import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** A call that its caller may repeat under a key of his own. Names nobody: key and body are hashes, the answer is sealed. Real time. */
export interface RepeatableCall {
  _id: string;
  /** Hash of the body: another body under the key is another call. */
  body: string;
  /** The id of what the call makes, the same for every try. */
  makes: string;
  /** Until when the one who works on it has it to himself. */
  until: Millis;
  /** The sealed answer, once there is one. */
  answer: string | null;
  /** After that the key is free again. */
  rubbishAt: Date;
}

const Calls = defineModel<RepeatableCall>(
  "repeatable_calls",
  { _id: String, body: String, makes: String, until: Number, answer: String, rubbishAt: Date },
  { indexes: [[{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** Writes a call down as being worked on. Gives null when it is the caller's to do, else the row that stands there. */
export async function beginCall(call: RepeatableCall): Promise<RepeatableCall | null> {
  try {
    await Calls.create(call);
    return null;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return Calls.findOne({ _id: call._id }).lean<RepeatableCall | null>().exec();
  }
}

/** Takes over a call whose worker has not come back in time; false when somebody else did. */
export async function takeOverCall({ _id, until }: RepeatableCall, next: Millis): Promise<boolean> {
  const taken = await Calls.updateOne({ _id, until, answer: null }, { $set: { until: next } }).exec();
  return taken.modifiedCount === 1;
}

/** Keeps the answer, for whoever calls again. */
export async function keepAnswer(id: string, answer: string): Promise<void> {
  await Calls.updateOne({ _id: id, answer: null }, { $set: { answer } }).exec();
}

/** Forgets a call that came to nothing: it may be made anew, with another body too. */
export async function forgetCall(id: string): Promise<void> {
  await Calls.deleteOne({ _id: id, answer: null }).exec();
}
