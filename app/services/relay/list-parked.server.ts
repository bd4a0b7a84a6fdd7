import { MOST_TRIES } from "~/domain/time/later-try";
import type { Millis } from "~/domain/time/instant";
import { findParkedJobs, type Job } from "~/models/job.server";
import { findParkedRows, type Lane } from "~/models/outbox.server";
import { AGGREGATES } from "./aggregates.server";

/** An outbox entry that failed too often and waits for staff. What stands behind it in its lane waits with it. */
export interface ParkedEntry {
  collection: string;
  id: string;
  booking: string | null;
  key: string;
  lane: Lane;
  kind: string;
  tries: number;
  error: string | null;
  /** When it was asked for. */
  at: Millis | null;
  /** How many entries stand behind it. */
  behind: number;
}

/** A job that failed too often and waits for staff. */
export interface ParkedJob {
  id: string;
  name: string;
  key: string;
  tries: number;
  error: string | null;
  /** When it was parked. */
  at: Millis;
}

/** Rows read of each collection at most. */
const MOST = 200;

/** What waits for staff: entries and jobs, the oldest first. */
export async function listParked(): Promise<{ entries: ParkedEntry[]; jobs: ParkedJob[] }> {
  const [entries, jobs] = await Promise.all([Promise.all(AGGREGATES.map(async ({ rows }) => (await findParkedRows(rows, MOST)).flatMap((row) => parkedOf(rows.modelName, row)))), findParkedJobs(MOST)]);
  return { entries: entries.flat().sort((a, b) => (a.at ?? 0) - (b.at ?? 0)), jobs: jobs.map(parkedJob) };
}

const parkedJob = ({ _id, name, key, tries, error, dueAt }: Job): ParkedJob => ({ id: _id, name, key, tries, error, at: dueAt });

function parkedOf(collection: string, { _id, booking, outbox }: Awaited<ReturnType<typeof findParkedRows>>[number]): ParkedEntry[] {
  return outbox
    .filter(({ tries, dueAt }) => tries >= MOST_TRIES && dueAt === null)
    .map(({ key, lane, kind, tries, error, at }) => ({
      collection,
      id: _id,
      booking: collection === "bookings" ? _id : (booking ?? null),
      key,
      lane,
      kind,
      tries,
      error,
      at: at ?? null,
      behind: outbox.filter((entry) => entry.lane === lane).length - 1,
    }));
}
