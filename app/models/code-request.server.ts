import { MOST_CODE_TRIES } from "~/domain/account/code";
import type { Millis } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { defineModel, isDuplicateKey } from "./model.server";

/** What a code of six digits is for. `register` and `change_contact` are for an address that nobody else has. */
export type CodePurpose = "sign_in" | "register" | "confirm_identity" | "change_contact";

/** One wish for a code of six digits, and the code that was sent for it. `_id` is random and known to the browser that asked. Times are real time. */
export interface CodeRequest {
  _id: string;
  purpose: CodePurpose;
  /** The e-mail address or phone number the code goes to, in stored form. */
  to: string;
  /** Who was signed in when it was asked for; null when nobody. */
  person: string | null;
  /** Hash naming the browser that asked: the code works there and nowhere else. */
  browser: string;
  locale: Locale;
  /** Keyed hash of the code with the request's id. */
  codeHash: string;
  /** The code under FIELD_KEY until it has gone out; then null. */
  sealed: string | null;
  tries: number;
  createdAt: Millis;
  expiresAt: Millis;
  /** Since when it opens nothing more: it was right, or another one was. */
  usedAt: Millis | null;
  /** When it was right: the browser that asked has proved the address. */
  provedAt: Millis | null;
  /** The secret of the session that it opens once it was right, sealed. */
  session?: string | null;
  /** When an account was made by it. */
  doneAt: Millis | null;
  /** What is done once the code is right, without secrets in the clear; null where a program was answered and nothing sent. */
  pending: Record<string, unknown> | null;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

export const CodeRequests = defineModel<CodeRequest>(
  "code_requests",
  {
    _id: String,
    purpose: String,
    to: String,
    person: String,
    browser: String,
    locale: String,
    codeHash: String,
    sealed: String,
    tries: Number,
    createdAt: Number,
    expiresAt: Number,
    usedAt: Number,
    provedAt: Number,
    session: String,
    doneAt: Number,
    pending: Object,
    rubbishAt: Date,
  },
  { indexes: [[{ to: 1 }], [{ person: 1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** Who holds a request: nobody else finds it. */
export interface CodeHolder {
  request: string;
  purpose: CodePurpose;
  browser: string;
  person: string | null;
}

const held = ({ request, purpose, browser, person }: CodeHolder) => ({ _id: request, purpose, browser, person });

/** Writes a request; false when its id is taken. */
export async function insertCodeRequest(row: CodeRequest): Promise<boolean> {
  try {
    await CodeRequests.create(row);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export const findCodeRequest = (holder: CodeHolder): Promise<CodeRequest | null> => CodeRequests.findOne(held(holder)).lean<CodeRequest | null>().exec();

/** A request as the one who sends its code needs it. */
export const findCodeToSend = (request: string): Promise<CodeRequest | null> => CodeRequests.findOne({ _id: request }).lean<CodeRequest | null>().exec();

/** Counts a try on the row itself, in one write, so that two at once count twice. Null when the code cannot be tried any more. */
export const countCodeTry = (holder: CodeHolder, now: Millis): Promise<CodeRequest | null> =>
  CodeRequests.findOneAndUpdate({ ...held(holder), usedAt: null, expiresAt: { $gt: now }, tries: { $lt: MOST_CODE_TRIES } }, { $inc: { tries: 1 } }, { returnDocument: "after" }).lean<CodeRequest | null>().exec();

/** Counts a try of a code that was right after a moment: the same form sent once more, by which nobody may guess either. */
export const countSameCode = (holder: CodeHolder, after: Millis): Promise<CodeRequest | null> =>
  CodeRequests.findOneAndUpdate({ ...held(holder), provedAt: { $gt: after }, tries: { $lt: 2 * MOST_CODE_TRIES } }, { $inc: { tries: 1 } }, { returnDocument: "after" }).lean<CodeRequest | null>().exec();

/** Uses the code up, with the sealed secret of the session that it opens; of two at once one gets true. */
export async function useCodeRequest(request: string, session: string, now: Millis): Promise<boolean> {
  const { modifiedCount } = await CodeRequests.updateOne({ _id: request, usedAt: null }, { $set: { usedAt: now, provedAt: now, session, sealed: null } }).exec();
  return modifiedCount === 1;
}

/** Ends the other codes of this purpose that went to the same address and still work. */
export async function cancelCodeRequests({ to, purpose }: Pick<CodeRequest, "to" | "purpose">, now: Millis): Promise<void> {
  await CodeRequests.updateMany({ to, purpose, usedAt: null }, { $set: { usedAt: now, sealed: null } }).exec();
}

/** Forgets the code's own digits once they have gone out, or need not any more. */
export async function forgetCode(request: string): Promise<void> {
  await CodeRequests.updateOne({ _id: request }, { $set: { sealed: null } }).exec();
}

/** Notes that an account was made by a request. */
export async function closeCodeRequest(request: string, now: Millis): Promise<void> {
  await CodeRequests.updateOne({ _id: request, doneAt: null }, { $set: { doneAt: now } }).exec();
}
