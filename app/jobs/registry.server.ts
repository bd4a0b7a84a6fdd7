import type { Schedule } from "~/adapters/jobs/port";
import type { JobKind } from "./job-kind";
import { askForStatementsJob } from "./ask-for-statements.server";
import { mendCalendarsJob } from "./mend-calendars.server";
import { sendCodeJob } from "./send-code.server";
import { sendResetLinkJob } from "./send-reset-link.server";
import { sendVerifyLinkJob } from "./send-verify-link.server";

/** Every kind of job there is. */
export const JOB_KINDS: readonly JobKind[] = [sendCodeJob, sendResetLinkJob, sendVerifyLinkJob, mendCalendarsJob, askForStatementsJob];

/** The jobs that return by the clock, on Indian time. */
export const SCHEDULES: readonly Schedule[] = [
  { name: "mend_calendars", cron: "*/5 * * * *" },
  { name: "ask_for_statements", cron: "20 3 * * *" },
];
