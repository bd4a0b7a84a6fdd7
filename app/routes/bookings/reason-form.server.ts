import { z } from "zod";
import { writeReason } from "~/domain/booking/reason";
import { DECLINE_REASONS } from "~/domain/booking/states";
import { seenVersion } from "./move-form.server";

/** Why an artisan says no or cancels; gives the reason as the history keeps it. */
export const reasonForm = z
  .object({
    ...seenVersion,
    reason: z.enum(DECLINE_REASONS, { error: "refusal.reason_needed" }),
    words: z.string().transform((text) => text.replace(/\s+/g, " ").trim()).pipe(z.string().max(300, { error: "form.tooLong" })).optional().default(""),
  })
  .transform(({ version, reason, words }) => ({ version, reason: writeReason({ code: reason, words }) }));
