import { BLAMELESS, openAppeal, type Standing } from "~/domain/account/standing/standing";
import type { Millis } from "~/domain/time/instant";
import { defineModel, isDuplicateKey } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";

/** How a person stands: warnings, suspensions, appeals. `_id` is the person's; somebody who was never warned has none. Business time. */
export interface StandingRow extends Standing, WithOutbox {
  _id: string;
  version: number;
  /** The deadline of the open appeal, by which the queue is read; null without one. */
  appealDueAt: Millis | null;
}

export const Standings = defineModel<StandingRow>(
  "standings",
  { _id: String, version: Number, warnings: [Object], suspensions: [Object], appealDueAt: Number },
  { plugins: [withOutbox], indexes: [[{ appealDueAt: 1, _id: 1 }], [{ "suspensions.id": 1 }]] },
);

const PLAIN = { outbox: 0, leases: 0 } as const;

export type PlainStanding = Omit<StandingRow, keyof WithOutbox>;

/** How a person stands now; whoever has no row is blameless, in version 0. */
export async function findStanding(person: string): Promise<PlainStanding> {
  const row = await Standings.findOne({ _id: person }).select(PLAIN).lean<PlainStanding | null>().exec();
  return row ?? { _id: person, version: 0, ...BLAMELESS, appealDueAt: null };
}

/** Forgets how somebody stood, who is erased. */
export const removeStanding = async (person: string): Promise<void> => void (await Standings.deleteOne({ _id: person }).exec());

/** The standing in which this suspension is found, or null. */
export const findStandingOfSuspension = (suspension: string): Promise<PlainStanding | null> => Standings.findOne({ "suspensions.id": suspension }).select(PLAIN).lean<PlainStanding | null>().exec();

/** Writes a standing with what follows, only if nobody did since `version` was read; false means read again. */
export async function writeStanding(person: string, version: number, { warnings, suspensions }: Standing, outbox: OutboxEntry[]): Promise<boolean> {
  const fields = { version: version + 1, warnings, suspensions, appealDueAt: openAppeal({ warnings, suspensions })?.dueAt ?? null };
  if (version > 0) return (await Standings.updateOne({ _id: person, version }, { $set: fields, $push: { outbox: { $each: outbox } } }).exec()).modifiedCount === 1;
  try {
    await Standings.create({ _id: person, ...fields, outbox, leases: {} });
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/** The open appeals, the one to be answered first on top. */
export const findOpenAppeals = (most: number): Promise<PlainStanding[]> => Standings.find({ appealDueAt: { $gt: 0 } }).select(PLAIN).sort({ appealDueAt: 1, _id: 1 }).limit(most).lean<PlainStanding[]>().exec();

/** The deadlines of open appeals, the first on top. */
export async function findAppealDeadlines(most: number): Promise<Millis[]> {
  const rows = await Standings.find({ appealDueAt: { $gt: 0 } }).select({ _id: 0, appealDueAt: 1 }).sort({ appealDueAt: 1 }).limit(most).lean<{ appealDueAt: Millis }[]>().exec();
  return rows.map(({ appealDueAt }) => appealDueAt);
}
