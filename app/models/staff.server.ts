import type { StaffRole } from "~/domain/account/roles";
import type { Millis } from "~/domain/time/instant";
import { defineModel } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";

/** The second factor of a member of staff. */
export interface SecondFactor {
  /** Sealed; opens with FIELD_KEY alone. */
  secret: string;
  /** The last 30-second step whose code was used; an earlier or the same one is never taken again. */
  lastStep: number;
  /** Hashes of the recovery codes that were not used yet. */
  recovery: string[];
}

/** Somebody who works for the marketplace. Staff are invited by other staff or made by the seed, never by a form in public. */
export interface StaffMember {
  _id: string;
  version: number;
  name: string;
  email: string;
  /** Null until the invitation was accepted, and again while a link to a new one is out. */
  passwordHash: string | null;
  role: StaffRole;
  /** Invited and not removed; somebody without a password cannot sign in yet. */
  active: boolean;
  secondFactor: SecondFactor | null;
  invitedAt: Millis;
}

export type StaffRow = StaffMember & WithOutbox;
export type StaffChange = Partial<Pick<StaffMember, "name" | "passwordHash" | "role" | "active" | "secondFactor" | "invitedAt">>;

export const Staff = defineModel<StaffRow>(
  "staff",
  { _id: String, version: Number, name: String, email: String, passwordHash: String, role: String, active: Boolean, secondFactor: Object, invitedAt: Number },
  { plugins: [withOutbox], indexes: [[{ email: 1 }, { unique: true }]] },
);

const PLAIN = { outbox: 0, leases: 0 } as const;

export const findStaffByEmail = (email: string): Promise<StaffMember | null> => Staff.findOne({ email }).select(PLAIN).lean<StaffMember | null>().exec();

export const findStaffMember = (id: string): Promise<StaffMember | null> => Staff.findOne({ _id: id }).select(PLAIN).lean<StaffMember | null>().exec();

/** What lists show of a member: nothing that opens anything. */
export type ListedStaff = Pick<StaffMember, "_id" | "name" | "email" | "role" | "active"> & { joined: boolean };

/** All staff that ever were, by name: few enough for one page. */
export async function findStaff(): Promise<ListedStaff[]> {
  const rows = await Staff.find({}).select({ name: 1, email: 1, role: 1, active: 1, passwordHash: 1 }).sort({ name: 1, _id: 1 }).limit(200).lean<StaffMember[]>().exec();
  return rows.map(({ passwordHash, ...row }) => ({ ...row, joined: passwordHash !== null }));
}

/** Writes a new member with the work that follows. A second row under an e-mail address throws the database's refusal. */
export async function insertStaff(member: StaffMember, outbox: OutboxEntry[] = []): Promise<void> {
  await Staff.create({ ...member, outbox, leases: {} });
}

/** Writes a second factor as it is after a code was used, unless a code was used meanwhile. What others decide by, `version`, stays: signing in changes nobody's standing. */
export async function spendSecondFactor(id: string, before: SecondFactor, after: SecondFactor, outbox: OutboxEntry[]): Promise<boolean> {
  const unused = { _id: id, active: true, "secondFactor.secret": before.secret, "secondFactor.lastStep": before.lastStep, "secondFactor.recovery": { $size: before.recovery.length } };
  const written = await Staff.updateOne(unused, { $set: { secondFactor: after }, $push: { outbox: { $each: outbox } } }).exec();
  return written.modifiedCount === 1;
}

/** Changes a member only if nobody did since `version` was read; false means read again. */
export async function changeStaff(id: string, version: number, change: StaffChange, outbox: OutboxEntry[]): Promise<boolean> {
  const written = await Staff.updateOne({ _id: id, version }, { $set: { ...change, version: version + 1 }, $push: { outbox: { $each: outbox } } }).exec();
  return written.modifiedCount === 1;
}
