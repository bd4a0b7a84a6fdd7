import type { OpenHold } from "~/domain/booking/hold-limit";
import { defineModel, isDuplicateKey } from "./model.server";

/** The times one person holds that nothing was paid for; the row every new hold compares and sets. `_id` is the person's. */
export interface HoldRow {
  _id: string;
  version: number;
  holds: OpenHold[];
}

export const Holds = defineModel<HoldRow>("holds", { _id: String, version: Number, holds: [{ _id: false, booking: String, artisan: String, until: Number, pays: String }] });

export const readHolds = async (person: string): Promise<HoldRow> => (await Holds.findOne({ _id: person }).lean<HoldRow | null>().exec()) ?? { _id: person, version: 0, holds: [] };

/** Writes a person's holds only if nobody wrote since `version` was read. */
export async function replaceHolds(person: string, version: number, holds: readonly OpenHold[]): Promise<boolean> {
  if (version === 0) {
    try {
      await Holds.create({ _id: person, version: 1, holds: [...holds] });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
  return (await Holds.updateOne({ _id: person, version }, { $set: { holds: [...holds] }, $inc: { version: 1 } }).exec()).modifiedCount === 1;
}

/** Takes a booking's hold off a person's list. */
export const dropHold = async (person: string, booking: string): Promise<void> => void (await Holds.updateOne({ _id: person, "holds.booking": booking }, { $pull: { holds: { booking } }, $inc: { version: 1 } }).exec());
