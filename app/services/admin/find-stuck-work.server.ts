import { vendorStates } from "~/adapters/vendor-call/index.server";
import type { Millis } from "~/domain/time/instant";
import { findOldestDueJob } from "~/models/job.server";
import { findWaitingRows } from "~/models/outbox.server";
import { AGGREGATES } from "../relay/aggregates.server";
import { listParked } from "../relay/list-parked.server";

/** Rows read of each collection at most. */
const MOST = 200;
const LATE = 5_000;

/** What has stopped or is late behind the pages, for staff to see. `now` is real time; vendors are as this process finds them. */
export async function findStuckWork(now: Millis) {
  const [parked, waiting, oldestJob] = await Promise.all([listParked(), Promise.all(AGGREGATES.map(({ rows }) => findWaitingRows(rows, MOST))), findOldestDueJob(now - LATE)]);
  const asked = waiting.flat().flatMap(({ outbox }) => outbox.filter(({ dueAt }) => dueAt !== null).flatMap(({ at }) => at ?? []));
  return {
    ...parked,
    waiting: { count: waiting.flat().length, more: waiting.some((rows) => rows.length === MOST), oldest: asked.length > 0 ? Math.min(...asked) : null },
    lateJob: oldestJob && { name: oldestJob.name, since: oldestJob.dueAt },
    down: vendorStates().filter(({ downSince }) => downSince !== null),
  };
}
