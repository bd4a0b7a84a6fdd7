import type { BreakKind, FoundBreak } from "~/domain/payment/break";
import type { PageCursor } from "~/domain/page-cursor";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";

/** A difference between our books and the gateway's, from when it was found until it is gone or staff say why it stays. Business time. */
export interface Break extends FoundBreak {
  /** `<kind>.<subject>`: one difference is one row however often it is found. */
  _id: string;
  version: number;
  /** The payment or payout that was looked at. */
  of: string;
  booking: string | null;
  state: "open" | "closed";
  foundAt: Millis;
  closedAt: Millis | null;
  /** Id of the member who closed it; null while it is open, or when it went away by itself. */
  closedBy: string | null;
  owner: string | null;
  note: string;
  /** When it was told to staff that it is open too long. */
  alertedAt: Millis | null;
}

export type BreakRow = Break & WithOutbox;

export const Breaks = defineModel<BreakRow>(
  "breaks",
  { _id: String, version: Number, kind: String, subject: String, of: String, booking: String, ours: Number, theirs: Number, state: String, foundAt: Number, closedAt: Number, closedBy: String, owner: String, note: String, alertedAt: Number },
  { plugins: [withOutbox], indexes: [[{ of: 1 }], [{ foundAt: -1, _id: -1 }], [{ state: 1, foundAt: -1, _id: -1 }], [{ kind: 1, foundAt: -1, _id: -1 }], [{ booking: 1 }]] },
);

const PLAIN = { outbox: 0, leases: 0 } as const;

export const breakIdOf = (kind: BreakKind, subject: string): string => `${kind}.${subject}`;
export const findBreak = (id: string): Promise<Break | null> => Breaks.findOne({ _id: id }).select(PLAIN).lean<Break | null>().exec();

/** Every difference ever found in these payments and payouts. */
export const findBreaksOf = (of: readonly string[]): Promise<Break[]> => Breaks.find({ of: { $in: of } }).select(PLAIN).lean<Break[]>().exec();

/** What open differences were found in. */
export const findOpenSubjects = async (most: number): Promise<string[]> => [...new Set((await Breaks.find({ state: "open" }).select({ of: 1 }).limit(most).lean<{ of: string }[]>().exec()).map(({ of }) => of))];

/** Which differences the office asks for. */
export interface BreakFilter {
  state: Break["state"] | null;
  kind: BreakKind | null;
}

const asFilter = ({ state, kind }: BreakFilter): Record<string, unknown> => ({ ...(state ? { state } : {}), ...(kind ? { kind } : {}) });

/** One page of differences, newest first, from where the page before ended. */
export function listBreaks(filter: BreakFilter, after: PageCursor | null, limit: number): Promise<Break[]> {
  const older = after ? { foundAt: { $lte: after.at }, $or: [{ foundAt: { $lt: after.at } }, { foundAt: after.at, _id: { $lt: after.id } }] } : {};
  return Breaks.find({ $and: [asFilter(filter), older] }).select(PLAIN).sort({ foundAt: -1, _id: -1 }).limit(limit).lean<Break[]>().exec();
}

/** How many are open, and how many of them since before a moment. */
export async function countOpenBreaks(before: Millis): Promise<{ open: number; overdue: number }> {
  const [open, overdue] = await Promise.all([Breaks.countDocuments({ state: "open" }).exec(), Breaks.countDocuments({ state: "open", foundAt: { $lte: before } }).exec()]);
  return { open, overdue };
}

/** Open ones since before a moment that nobody was told of yet. */
export const findUnalerted = (before: Millis, most: number): Promise<Break[]> => Breaks.find({ state: "open", foundAt: { $lte: before }, alertedAt: null }).select(PLAIN).limit(most).lean<Break[]>().exec();

/** Inserts a difference; false when it is there already. */
export async function insertBreak(row: Break): Promise<boolean> {
  try {
    await Breaks.create({ ...row, outbox: [], leases: {} });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

export type BreakChange = Partial<Pick<Break, "ours" | "theirs" | "state" | "foundAt" | "closedAt" | "closedBy" | "owner" | "note" | "alertedAt">>;

/** Writes a change and what follows from it, only if nobody wrote since `version` was read. */
export async function replaceBreak({ _id, version }: Pick<Break, "_id" | "version">, change: BreakChange, outbox: OutboxEntry[] = []): Promise<boolean> {
  const push = outbox.length > 0 ? { $push: { outbox: { $each: outbox } } } : {};
  return (await Breaks.updateOne({ _id, version }, { $set: { ...change, version: version + 1 }, ...push }).exec()).modifiedCount === 1;
}
