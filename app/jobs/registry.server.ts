import type { Schedule } from "~/adapters/jobs/port";
import type { JobKind } from "./job-kind";
import { askDisputesJob } from "./ask-disputes.server";
import { askForStatementsJob } from "./ask-for-statements.server";
import { closeMonthsJob } from "./close-months.server";
import { mendCalendarsJob } from "./mend-calendars.server";
import { reconcileDailyJob, reconcileLatelyJob, reconcileOnJob } from "./reconcile-books.server";
import { sendCodeJob } from "./send-code.server";
import { sendResetLinkJob } from "./send-reset-link.server";
import { sendVerifyLinkJob } from "./send-verify-link.server";
import { takeInSettlementsJob } from "./take-in-settlements.server";
import { upgradeTiersJob } from "./upgrade-tiers.server";

/** Every kind of job there is. */
export const JOB_KINDS: readonly JobKind[] = [sendCodeJob, sendResetLinkJob, sendVerifyLinkJob, mendCalendarsJob, reconcileLatelyJob, reconcileDailyJob, reconcileOnJob, askDisputesJob, askForStatementsJob, takeInSettlementsJob, closeMonthsJob, upgradeTiersJob];

/** The jobs that return by the clock, on Indian time. */
export const SCHEDULES: readonly Schedule[] = [
  { name: "mend_calendars", cron: "*/5 * * * *" },
  { name: "ask_for_statements", cron: "20 3 * * *" },
  { name: "close_months", cron: "50 3 * * *" },
  { name: "upgrade_tiers", cron: "30 0 * * *" },
  { name: "reconcile_lately", cron: "*/15 * * * *" },
  { name: "ask_disputes", cron: "25 * * * *" },
  { name: "reconcile_daily", cron: "10 3 * * *" },
  { name: "take_in_settlements", cron: "40 3 * * *" },
];
