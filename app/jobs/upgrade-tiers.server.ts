import { z } from "zod";
import { jobs } from "~/adapters/jobs/index.server";
import { seconds } from "~/domain/time/instant";
import { businessNow } from "~/services/clock/business-now.server";
import { upgradeTiers } from "~/services/tier/upgrade-tiers.server";
import { jobKind } from "./job-kind";

/** What takes longer goes on in another job. */
const WITHIN = seconds(45);

/** Raises the tiers of artisans who reached a milestone. */
export const upgradeTiersJob = jobKind("upgrade_tiers", z.object({ after: z.string().optional() }), async ({ after }, key) => {
  const { next } = await upgradeTiers({ now: businessNow(), most: WITHIN, ...(after === undefined ? {} : { after }) });
  if (next !== null) await jobs().enqueue({ name: "upgrade_tiers", payload: { after: next }, key: `${key}-on`, runAt: Date.now() });
});
