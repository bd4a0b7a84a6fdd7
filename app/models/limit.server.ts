import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** Tries counted within one stretch of real time. `_id` is a hash and the stretch, so it names nobody. */
export interface Limit {
  _id: string;
  count: number;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

export const Limits = defineModel<Limit>("limits", { _id: String, count: Number, rubbishAt: Date }, { indexes: [[{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] });

/** Adds one to a window and gives the count with it. Two first tries at once may both insert; the loser counts on the winner's row. */
export async function countTry(id: string, until: Millis): Promise<number> {
  const count = () =>
    Limits.findOneAndUpdate({ _id: id }, { $inc: { count: 1 }, $setOnInsert: { rubbishAt: new Date(until) } }, { upsert: true, returnDocument: "after" })
      .lean<Limit | null>()
      .exec();
  try {
    return (await count())?.count ?? 1;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return (await count())?.count ?? 1;
  }
}
