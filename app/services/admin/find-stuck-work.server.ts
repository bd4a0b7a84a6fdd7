import { vendorStates } from "~/adapters/vendor-call/index.server";
import { MOST_TRIES } from "~/domain/time/later-try";
import type { Millis } from "~/domain/time/instant";
import { findOldestDueJob, findParkedJobs } from "~/models/job.server";
import { findParkedRows, findWaitingRows, type Lane } from "~/models/outbox.server";
import { AGGREGATES } from "../relay/aggregates.server";

/** An outbox entry that failed too often. What stands behind it in its lane waits with it. */
export interface ParkedEntry {
  collection: string;
  id: string;
  booking: string | null;
  key: string;
  lane: Lane;
  kind: string;
  tries: number;
  error: string | null;
  at: Millis | null;
  behind: number;
}

/** Rows read of each collection at most. */
const MOST = 200;
const LATE = 5_000;

/** What has stopped or is late behind the pages, for staff to see. `now` is real time; vendors are as this process finds them. */
export async function findStuckWork(now: Millis) {
  const [parked, waiting, jobs, oldestJob] = await Promise.all([Promise.all(AGGREGATES.map(({ rows }) => findParkedRows(rows, MOST))), Promise.all(AGGREGATES.map(({ rows }) => findWaitingRows(rows, MOST))), findParkedJobs(), findOldestDueJob(now - LATE)]);
  const entries = parked.flatMap((rows, index) => rows.flatMap((row) => parkedOf(AGGREGATES[index]?.rows.modelName ?? "", row)));
  const asked = waiting.flat().flatMap(({ outbox }) => outbox.filter(({ dueAt }) => dueAt !== null).flatMap(({ at }) => at ?? []));
  return {
    entries: entries.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    jobs: jobs.map(({ _id, name, key, tries, error, dueAt }) => ({ id: _id, name, key, tries, error, at: dueAt })),
    waiting: { count: waiting.flat().length, more: waiting.some((rows) => rows.length === MOST), oldest: asked.length > 0 ? Math.min(...asked) : null },
    lateJob: oldestJob && { name: oldestJob.name, since: oldestJob.dueAt },
    down: vendorStates().filter(({ downSince }) => downSince !== null),
  };
}

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
