import type { Device } from "~/domain/account/device";
import type { StaffRole } from "~/domain/account/roles";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";

export type SessionRole = "customer" | "artisan" | "staff";

/** One sign-in on one browser. `_id` is the hash of the id in the cookie, so a stolen table opens nothing. Times are real time. */
export interface SessionRow {
  _id: string;
  person: string;
  name: string;
  role: SessionRole;
  roles: SessionRole[];
  /** What a member of staff works as; null for people. */
  staffRole: StaffRole | null;
  /** When the second factor was shown; a staff session opens nothing before. */
  secondFactorAt: Millis | null;
  /** Hash naming the browser, so that a known browser keeps its own budget of tries. */
  browser: string;
  sharedPhone: boolean;
  /** What its owner recognises it by; sessions opened before this was kept have none. */
  device?: Device;
  createdAt: Millis;
  seenAt: Millis;
  expiresAt: Millis;
  endedAt: Millis | null;
  /** Collects the row as rubbish; decides nothing. */
  rubbishAt: Date;
}

export const Sessions = defineModel<SessionRow>(
  "sessions",
  {
    _id: String,
    person: String,
    name: String,
    role: String,
    roles: [String],
    staffRole: String,
    secondFactorAt: Number,
    browser: String,
    sharedPhone: Boolean,
    device: Object,
    createdAt: Number,
    seenAt: Number,
    expiresAt: Number,
    endedAt: Number,
    rubbishAt: Date,
  },
  { indexes: [[{ person: 1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** A session that is neither ended nor expired, or null. */
export const findLiveSession = (id: string, person: string, now: Millis): Promise<SessionRow | null> =>
  Sessions.findOne({ _id: id, person, endedAt: null, expiresAt: { $gt: now } }).lean<SessionRow | null>().exec();

const MOST_SHOWN = 50;

/** The sessions of a person that are neither ended nor expired, the last used first. */
export const findLiveSessions = (person: string, now: Millis): Promise<SessionRow[]> =>
  Sessions.find({ person, endedAt: null, expiresAt: { $gt: now } }).sort({ seenAt: -1 }).limit(MOST_SHOWN).lean<SessionRow[]>().exec();

/** Notes that a session was used; one that has ended meanwhile stays ended. */
export async function renewSession(id: string, now: Millis, expiresAt: Millis): Promise<void> {
  await Sessions.updateOne({ _id: id, endedAt: null }, { $set: { seenAt: now, expiresAt } }).exec();
}

/** Ends one session of a person, or all of them. The next request with it is signed out. */
export async function endSessions(which: { person: string; id?: string; except?: string }, now: Millis): Promise<void> {
  const one = which.id ? { _id: which.id } : which.except ? { _id: { $ne: which.except } } : {};
  await Sessions.updateMany({ person: which.person, endedAt: null, ...one }, { $set: { endedAt: now } }).exec();
}

/** Ends every session of a person that was opened before a moment; those opened since stay. */
export async function endSessionsBefore(person: string, at: Millis): Promise<void> {
  await Sessions.updateMany({ person, endedAt: null, createdAt: { $lt: at } }, { $set: { endedAt: at } }).exec();
}

/** Whether this browser was signed in as this person before. */
export const isKnownBrowser = async (person: string, browser: string): Promise<boolean> => (await Sessions.findOne({ person, browser }).select({ _id: 1 }).lean().exec()) !== null;

/** Whether a session was opened on a shared phone. */
export const isSharedPhone = async (id: string): Promise<boolean> => (await Sessions.findOne({ _id: id, sharedPhone: true }).select({ _id: 1 }).lean().exec()) !== null;
