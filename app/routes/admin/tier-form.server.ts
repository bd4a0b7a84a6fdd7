import { z } from "zod";
import { TIERS } from "~/domain/pricing/milestones";
import { reasonField, versionField } from "./staff-forms.server";

/** Which tier staff give, or that it goes by milestones again, and why. */
export const TIER_FORM = z.strictObject({ tier: z.enum([...TIERS, "milestones"], { error: "finance.tier.missing" }), reason: reasonField, version: versionField });
