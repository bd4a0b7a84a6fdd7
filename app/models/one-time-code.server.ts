import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";

/** A link or code that works once. `_id` is the hash of what was sent. Times are real time. */
export interface OneTimeCode {
  _id: string;
  purpose: "reset_password" | "staff_invitation" | "verify_email";
  person: string;
  /** The address it went to, which whoever uses it has proved; not kept of invitations. */
  to?: string;
  createdAt: Millis;
  expiresAt: Millis;
  usedAt: Millis | null;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

export const OneTimeCodes = defineModel<OneTimeCode>(
  "one_time_codes",
  { _id: String, purpose: String, person: String, to: String, createdAt: Number, expiresAt: Number, usedAt: Number, rubbishAt: Date },
  { indexes: [[{ person: 1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

const usable = (id: string, purpose: OneTimeCode["purpose"], now: Millis) => ({ _id: id, purpose, usedAt: null, expiresAt: { $gt: now } });

/** A code that still works, or null. */
export const findUsableCode = (id: string, purpose: OneTimeCode["purpose"], now: Millis): Promise<OneTimeCode | null> =>
  OneTimeCodes.findOne(usable(id, purpose, now)).lean<OneTimeCode | null>().exec();

/** Uses a code up and gives whose it was; null when it no longer works. Of two at once one gets it. */
export async function spendCode(id: string, purpose: OneTimeCode["purpose"], now: Millis): Promise<string | null> {
  const row = await OneTimeCodes.findOneAndUpdate(usable(id, purpose, now), { $set: { usedAt: now } }).lean<OneTimeCode | null>().exec();
  return row?.person ?? null;
}

/** Ends every code of a person that still works. */
export async function cancelCodes(person: string, purpose: OneTimeCode["purpose"], now: Millis): Promise<void> {
  await OneTimeCodes.updateMany({ person, purpose, usedAt: null }, { $set: { usedAt: now } }).exec();
}
