import { z } from "zod";
import { CALL_OFF_REASONS } from "~/domain/booking/states";
import { versionField } from "./staff-forms.server";

/** Why a visit is called off, as both sides read it; "other" needs words. */
export const CALL_OFF_FORM = z
  .strictObject({
    reason: z.enum(CALL_OFF_REASONS, { error: "refusal.reason_needed" }),
    words: z.string().transform((text) => text.normalize("NFC").replace(/[\s\p{C}]+/gu, " ").trim()).pipe(z.string().max(300, { error: "form.tooLong" })).optional().default(""),
    version: versionField,
  })
  .refine(({ reason, words }) => words !== "" || reason !== "other", { path: ["words"], error: "admin.callOff.wordsMissing" });
