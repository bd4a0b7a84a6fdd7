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
  /** Hash naming the browser that used it; none when it was cancelled. */
  usedBy?: string;
  /** The secret of the session that it opened, sealed. */
  session?: string;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

export const OneTimeCodes = defineModel<OneTimeCode>(
  "one_time_codes",
  { _id: String, purpose: String, person: String, to: String, createdAt: Number, expiresAt: Number, usedAt: Number, usedBy: String, session: String, rubbishAt: Date },
  { indexes: [[{ person: 1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

const usable = (id: string, purpose: OneTimeCode["purpose"], now: Millis) => ({ _id: id, purpose, usedAt: null, expiresAt: { $gt: now } });

/** A code that still works, or null. */
export const findUsableCode = (id: string, purpose: OneTimeCode["purpose"], now: Millis): Promise<OneTimeCode | null> =>
  OneTimeCodes.findOne(usable(id, purpose, now)).lean<OneTimeCode | null>().exec();

/** A code, used or not, or null. */
export const findCode = (id: string, purpose: OneTimeCode["purpose"]): Promise<OneTimeCode | null> => OneTimeCodes.findOne({ _id: id, purpose }).lean<OneTimeCode | null>().exec();

/** Uses a code up and gives whose it was; null when it no longer works. Of two at once one gets it. What is noted with it tells the same form sent twice from another. */
export async function spendCode(id: string, purpose: OneTimeCode["purpose"], now: Millis, noted: Pick<OneTimeCode, "usedBy" | "session"> = {}): Promise<string | null> {
  const row = await OneTimeCodes.findOneAndUpdate(usable(id, purpose, now), { $set: { usedAt: now, ...noted } }).lean<OneTimeCode | null>().exec();
  return row?.person ?? null;
}

/** A code that this browser has used after a moment, or null. */
export const findSpentCode = (id: string, purpose: OneTimeCode["purpose"], usedBy: string, after: Millis): Promise<OneTimeCode | null> =>
  OneTimeCodes.findOne({ _id: id, purpose, usedBy, usedAt: { $gt: after } }).lean<OneTimeCode | null>().exec();

/** Ends every code of a person that still works, but one. */
export async function cancelCodes(person: string, purpose: OneTimeCode["purpose"], now: Millis, except: string | null = null): Promise<void> {
  await OneTimeCodes.updateMany({ person, purpose, usedAt: null, ...(except === null ? {} : { _id: { $ne: except } }) }, { $set: { usedAt: now } }).exec();
}
