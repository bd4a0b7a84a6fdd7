import type { Device } from "~/domain/account/device";
import type { StaffRole } from "~/domain/account/roles";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";
import { notFromNewer } from "./suspension-differs";

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
  /** Whether its person is suspended: it then reaches the page that says why and little else. */
  suspended?: boolean;
  /** Which version of the standing that says; an older one changes nothing. */
  standingVersion?: number;
  /** What its owner recognises it by; sessions opened before this was kept have none. */
  device?: Device;
  /** When whoever is signed in last proved who he is; sessions opened before this was kept have none. */
  authAt?: Millis;
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
    suspended: Boolean,
    standingVersion: Number,
    device: Object,
    authAt: Number,
    createdAt: Number,
    seenAt: Number,
    expiresAt: Number,
    endedAt: Number,
    rubbishAt: Date,
  },
  { indexes: [[{ person: 1 }], [{ browser: 1, createdAt: -1 }], [{ rubbishAt: 1 }, { expireAfterSeconds: 0 }]] },
);

/** A session that is neither ended nor expired, or null. */
export const findLiveSession = (id: string, person: string, now: Millis): Promise<SessionRow | null> =>
  Sessions.findOne({ _id: id, person, endedAt: null, expiresAt: { $gt: now } }).lean<SessionRow | null>().exec();

/** A session of a person, ended or not, or null. It says who somebody was, and lets nobody in. */
export const findSession = (id: string, person: string): Promise<SessionRow | null> => Sessions.findOne({ _id: id, person }).lean<SessionRow | null>().exec();

const MOST_OF_BROWSER = 20;

/** The newest sessions of a browser, ended ones too. */
export const findSessionsOfBrowser = (browser: string): Promise<SessionRow[]> => Sessions.find({ browser }).sort({ createdAt: -1 }).limit(MOST_OF_BROWSER).lean<SessionRow[]>().exec();

const MOST_SHOWN = 50;

/** The sessions of a person that are neither ended nor expired, the last used first. */
export const findLiveSessions = (person: string, now: Millis): Promise<SessionRow[]> =>
  Sessions.find({ person, endedAt: null, expiresAt: { $gt: now } }).sort({ seenAt: -1 }).limit(MOST_SHOWN).lean<SessionRow[]>().exec();

/** Notes that a session was used; one that has ended meanwhile stays ended. */
export async function renewSession(id: string, now: Millis, expiresAt: Millis): Promise<void> {
  await Sessions.updateOne({ _id: id, endedAt: null }, { $set: { seenAt: now, expiresAt } }).exec();
}

/** Ends one session of a person, all of them, or those opened up to a moment. The next request with it is signed out. */
export async function endSessions(which: { person: string; id?: string; except?: string; until?: Millis }, now: Millis): Promise<void> {
  const one = which.id ? { _id: which.id } : which.except ? { _id: { $ne: which.except } } : {};
  await Sessions.updateMany({ person: which.person, endedAt: null, ...one, ...(which.until === undefined ? {} : { createdAt: { $lte: which.until } }) }, { $set: { endedAt: now } }).exec();
}

type SessionMark = Required<Pick<SessionRow, "suspended" | "standingVersion">>;

/** Whether a session has been ended; one that never was has not. */
export const hasEnded = async (id: string): Promise<boolean> => (await Sessions.exists({ _id: id, endedAt: { $gt: 0 } }).exec()) !== null;

/** Marks a session that was just opened as one of a suspended person, or as any other, unless a newer standing has. */
export async function markSession(id: string, { suspended, standingVersion }: SessionMark): Promise<void> {
  await Sessions.updateOne({ _id: id, ...notFromNewer(standingVersion) }, { $set: { suspended, standingVersion } }).exec();
}

/** Makes the open sessions of a person be as a standing says: of somebody suspended they end, but for those opened since, which reach little; of anybody else they reach everything. Those that a newer standing has marked stay. */
export async function followStanding(person: string, { suspended, standingVersion }: SessionMark, now: Millis): Promise<void> {
  const open = { person, endedAt: null, ...notFromNewer(standingVersion) };
  await Sessions.updateMany({ ...open, suspended: true }, { $set: { suspended, standingVersion } }).exec();
  if (suspended) await Sessions.updateMany({ ...open, suspended: { $ne: true } }, { $set: { endedAt: now } }).exec();
}

/** Whether this browser was signed in as this person before. */
export const isKnownBrowser = async (person: string, browser: string): Promise<boolean> => (await Sessions.findOne({ person, browser }).select({ _id: 1 }).lean().exec()) !== null;

/** Whether a session was opened on a shared phone. */
export const isSharedPhone = async (id: string): Promise<boolean> => (await Sessions.findOne({ _id: id, sharedPhone: true }).select({ _id: 1 }).lean().exec()) !== null;
