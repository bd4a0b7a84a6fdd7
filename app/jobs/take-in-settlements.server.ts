import { z } from "zod";
import { businessNow } from "~/services/clock/business-now.server";
import { takeInSettlements } from "~/services/money/take-in-settlements.server";
import { jobKind } from "./job-kind";

/** Takes in what reached our own bank. */
export const takeInSettlementsJob = jobKind("take_in_settlements", z.object({}), async () => void (await takeInSettlements(businessNow())));
