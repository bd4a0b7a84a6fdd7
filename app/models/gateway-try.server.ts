import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

/** A try to move money, or to make an account, at a gateway that takes no key for it: what the key was used for, and when it was last tried. Real time. */
export interface GatewayTry {
  _id: string;
  /** What is asked for under the key; anything else under it is another thing. Of an account: the id it got. */
  request: string;
  /** When the gateway was last asked without an answer that settles it; null when nothing is under way. */
  triedAt: Millis | null;
  rubbishAt: Date;
}

export const GatewayTries = defineModel<GatewayTry>("gateway_tries", { _id: String, request: String, triedAt: Number, rubbishAt: Date }, { indexes: [[{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] });

/** Writes down what a key is used for, or gives what it is used for already. */
export async function openGatewayTry(row: GatewayTry): Promise<GatewayTry> {
  try {
    await GatewayTries.create(row);
    return row;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return (await findGatewayTry(row._id)) ?? row;
}

export const findGatewayTry = (id: string): Promise<GatewayTry | null> => GatewayTries.findOne({ _id: id }).lean<GatewayTry | null>().exec();

/** Says that the gateway is asked now; false when somebody else said so since `before`. */
export async function markGatewayTry(id: string, before: Millis | null, now: Millis): Promise<boolean> {
  return (await GatewayTries.updateOne({ _id: id, triedAt: before }, { $set: { triedAt: now } }).exec()).modifiedCount === 1;
}

/** The gateway was not asked after all. */
export async function clearGatewayTry(id: string, at: Millis): Promise<void> {
  await GatewayTries.updateOne({ _id: id, triedAt: at }, { $set: { triedAt: null } }).exec();
}

/** The gateway said no: the key is as if never used. */
export async function forgetGatewayTry(id: string, at: Millis): Promise<void> {
  await GatewayTries.deleteOne({ _id: id, triedAt: at }).exec();
}
