import type { SettlementSums } from "~/domain/payment/compare-settlement";
import type { Paise } from "~/domain/money";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";

/** One payment of our own account at the gateway to our own bank, as the gateway said last. `_id` is the gateway's. */
export interface Settlement {
  _id: string;
  amount: Paise;
  state: "created" | "processed" | "failed";
  bankReference: string | null;
  at: Millis;
  /** What came in and went out, by kind. */
  sums: SettlementSums;
  /** What of it is not ours: customers' money that should have gone to artisans or back. */
  beyond: Paise;
}

export const Settlements = defineModel<Settlement>(
  "settlements",
  { _id: String, amount: Number, state: String, bankReference: String, at: Number, sums: Object, beyond: Number },
  { indexes: [[{ at: -1, _id: -1 }]] },
);

/** Writes down how a settlement stands now. */
export const putSettlement = async ({ _id, ...now }: Settlement): Promise<void> => void (await Settlements.updateOne({ _id }, { $set: now }, { upsert: true }).exec());

/** The latest settlements, the newest first. */
export const listSettlements = (limit: number): Promise<Settlement[]> => Settlements.find({}).sort({ at: -1, _id: -1 }).limit(limit).lean<Settlement[]>().exec();
