import type { AuditAction, AuditRow, AuditSeal } from "~/domain/audit/audit-row";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";

export const AuditRows = defineModel<AuditRow>(
  "audit_rows",
  { _id: String, at: Number, action: String, actor: String, target: String, before: Object, after: Object, reason: String },
  { indexes: [[{ at: -1, _id: -1 }], [{ actor: 1, at: -1 }], [{ target: 1, at: -1 }], [{ action: 1, at: -1 }]] },
);

export const AuditSeals = defineModel<AuditSeal>("audit_seals", { _id: Number, rows: [String], hash: String, previous: String, at: Number }, { indexes: [[{ rows: 1 }, { unique: true }]] });

/** Rows that wait for their seal. A name stands here before its row, so that no row is forgotten. */
const AuditWaiting = defineModel<{ _id: string; at: Millis }>("audit_waiting", { _id: String, at: Number }, { indexes: [[{ at: 1 }]] });

/** Writes a row for good. The same event again writes nothing. There is no function that changes or removes one. */
export async function insertAuditRow(row: AuditRow): Promise<void> {
  await once(AuditWaiting.create({ _id: row._id, at: row.at }));
  await once(AuditRows.create(row));
}

async function once(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Whether anything waits for a seal, or was announced and never came. */
export const isSealDue = async (): Promise<boolean> => (await AuditWaiting.findOne({}).select({ _id: 1 }).lean().exec()) !== null;

/** Rows that wait for a seal, the oldest first. */
export async function findWaitingRows(most: number): Promise<AuditRow[]> {
  const waiting = await AuditWaiting.find({}).sort({ at: 1, _id: 1 }).limit(most).lean<{ _id: string }[]>().exec();
  return findAuditRows(waiting.map(({ _id }) => _id));
}

/** Names that were announced before a moment and never got their row, because the write of it failed. */
export async function findLostRows(before: Millis, most: number): Promise<{ _id: string; at: Millis }[]> {
  const waiting = await AuditWaiting.find({ at: { $lt: before } }).sort({ at: 1 }).limit(most).lean<{ _id: string; at: Millis }[]>().exec();
  const there = new Set((await findAuditRows(waiting.map(({ _id }) => _id))).map(({ _id }) => _id));
  return waiting.filter(({ _id }) => !there.has(_id));
}

/** Takes names off the list of those that wait: they are sealed. */
export async function stopWaiting(ids: readonly string[]): Promise<void> {
  await AuditWaiting.deleteMany({ _id: { $in: [...ids] } }).exec();
}

/** Rows by id, in the order of time. */
export const findAuditRows = (ids: readonly string[]): Promise<AuditRow[]> => AuditRows.find({ _id: { $in: [...ids] } }).sort({ at: 1, _id: 1 }).lean<AuditRow[]>().exec();

export const findLastSeal = (): Promise<AuditSeal | null> => AuditSeals.findOne({}).sort({ _id: -1 }).lean<AuditSeal | null>().exec();

/** Which of these rows have a seal. */
export async function findSealed(ids: readonly string[]): Promise<Set<string>> {
  const seals = await AuditSeals.find({ rows: { $in: [...ids] } }).select({ rows: 1 }).lean<{ rows: string[] }[]>().exec();
  return new Set(seals.flatMap(({ rows }) => rows));
}

/** Sets a seal; false when another process took its number, or one of its rows, first. */
export async function insertSeal(seal: AuditSeal): Promise<boolean> {
  try {
    await AuditSeals.create(seal);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** All seals in their order, for checking. */
export const eachSeal = (): AsyncIterable<AuditSeal> => AuditSeals.find({}).sort({ _id: 1 }).lean<AuditSeal>().cursor();

/** How many rows of before this moment wait for a seal. */
export const countWaitingRows = (before: Millis): Promise<number> => AuditWaiting.countDocuments({ at: { $lt: before } }).exec();

export const countAuditRows = (): Promise<number> => AuditRows.countDocuments({}).exec();

/** What the viewer asks for; null asks nothing. Moments in [from, until). */
export interface AuditFilter {
  actor: string | null;
  action: AuditAction | null;
  target: string | null;
  from: Millis | null;
  until: Millis | null;
}

/** One page of the record, newest first, after the row where the last page ended. */
export async function listAuditRows({ actor, action, target, from, until }: AuditFilter, after: { at: Millis; id: string } | null, most: number): Promise<AuditRow[]> {
  const parts: Record<string, unknown>[] = [
    ...(actor === null ? [] : [{ actor }]),
    ...(action === null ? [] : [{ action }]),
    ...(target === null ? [] : [{ target }]),
    ...(from === null ? [] : [{ at: { $gte: from } }]),
    ...(until === null ? [] : [{ at: { $lt: until } }]),
    ...(after === null ? [] : [{ at: { $lte: after.at } }, { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] }]),
  ];
  return AuditRows.find(parts.length > 0 ? { $and: parts } : {}).sort({ at: -1, _id: -1 }).limit(most).lean<AuditRow[]>().exec();
}
