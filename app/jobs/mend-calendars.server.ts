import { z } from "zod";
import { mendCalendars } from "~/services/availability/mend-calendars.server";
import { jobKind } from "./job-kind";

/** Frees time that a process which died left behind. */
export const mendCalendarsJob = jobKind("mend_calendars", z.object({}), async () => void (await mendCalendars()));
