import { z } from "zod";
import { businessNow } from "~/services/clock/business-now.server";
import { closeMonths } from "~/services/month/close-months.server";
import { jobKind } from "./job-kind";

/** Closes the months of the journal that have rested. */
export const closeMonthsJob = jobKind("close_months", z.object({}), async () => void (await closeMonths(businessNow())));
