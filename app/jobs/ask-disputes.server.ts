import { z } from "zod";
import { businessNow } from "~/services/clock/business-now.server";
import { askDisputes } from "~/services/payment/ask-disputes.server";
import { jobKind } from "./job-kind";

/** Asks about customers' objections at their banks, whose news may have got lost. */
export const askDisputesJob = jobKind("ask_disputes", z.object({}), async () => void (await askDisputes(businessNow())));
