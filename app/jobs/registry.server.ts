import type { Schedule } from "~/adapters/jobs/port";
import type { JobKind } from "./job-kind";
import { askForStatementsJob } from "./ask-for-statements.server";
import { mendCalendarsJob } from "./mend-calendars.server";
import { reconcileDailyJob, reconcileLatelyJob, reconcileOnJob } from "./reconcile-books.server";
import { sendCodeJob } from "./send-code.server";
import { sendResetLinkJob } from "./send-reset-link.server";
import { sendVerifyLinkJob } from "./send-verify-link.server";
import { takeInSettlementsJob } from "./take-in-settlements.server";

/** Every kind of job there is. */
export const JOB_KINDS: readonly JobKind[] = [sendCodeJob, sendResetLinkJob, sendVerifyLinkJob, mendCalendarsJob, reconcileLatelyJob, reconcileDailyJob, reconcileOnJob, askForStatementsJob, takeInSettlementsJob];

/** The jobs that return by the clock, on Indian time. */
export const SCHEDULES: readonly Schedule[] = [
  { name: "mend_calendars", cron: "*/5 * * * *" },
  { name: "ask_for_statements", cron: "20 3 * * *" },
  { name: "reconcile_lately", cron: "*/15 * * * *" },
  { name: "reconcile_daily", cron: "10 3 * * *" },
  { name: "take_in_settlements", cron: "40 3 * * *" },
];
