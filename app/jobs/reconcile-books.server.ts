import { z } from "zod";
import { jobs } from "~/adapters/jobs/index.server";
import { days, seconds } from "~/domain/time/instant";
import { alertOverdue } from "~/services/money/alert-overdue.server";
import { businessNow } from "~/services/clock/business-now.server";
import { reconcileBooks } from "~/services/money/reconcile-books.server";
import { jobKind } from "./job-kind";

/** What was opened of late is looked at often, what may still move once a day. */
const LATELY = days(3);
const STILL_MOVING = days(120);
/** A window that takes longer goes on in another job. */
const WITHIN = seconds(45);

async function reconcile(from: number, after: { at: number; id: string } | null, key: string): Promise<void> {
  const now = businessNow();
  const { next } = await reconcileBooks({ from, after, now, within: WITHIN });
  await alertOverdue(now);
  if (next) await jobs().enqueue({ name: "reconcile_on", payload: { from, after: next }, key: `${key}-on`, runAt: Date.now() });
}

export const reconcileLatelyJob = jobKind("reconcile_lately", z.object({}), (_, key) => reconcile(businessNow() - LATELY, null, key));
export const reconcileDailyJob = jobKind("reconcile_daily", z.object({}), (_, key) => reconcile(businessNow() - STILL_MOVING, null, key));
export const reconcileOnJob = jobKind("reconcile_on", z.object({ from: z.number(), after: z.object({ at: z.number(), id: z.string() }) }), ({ from, after }, key) => reconcile(from, after, key));
