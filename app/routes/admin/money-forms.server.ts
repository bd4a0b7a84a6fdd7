import { z } from "zod";
import { parseTypedDate } from "~/domain/artisan/typed-time";
import { endOfFreezeDay } from "~/domain/payment/freeze-day";
import { REFUND_REASONS } from "~/domain/payment/staff-refund";
import { FREEZE_REASONS } from "~/domain/payment/staff-freeze";
import { parseRupees } from "~/domain/rupees";
import { reasonField, versionField } from "./staff-forms.server";

/** An amount as it is typed, in paise; nothing is no amount. */
const amountField = z.string({ error: "form.money" }).transform((text, issues) => {
  const amount = parseRupees(text);
  if (amount) return amount;
  issues.addIssue({ code: "custom", message: "form.money" });
  return z.NEVER;
});

/** Words for colleagues, on one line. */
const wordsField = z.string().transform((text) => text.normalize("NFC").replace(/[\s\p{C}]+/gu, " ").trim()).pipe(z.string().max(300, { error: "form.tooLong" })).optional().default("");

export const REFUND_FORM = z
  .strictObject({ amount: amountField, reason: z.enum(REFUND_REASONS, { error: "refusal.reason_needed" }), words: wordsField, seen: z.string().regex(/^\d{1,12}$/).transform(Number).optional() })
  .refine(({ reason, words }) => words !== "" || reason !== "other", { path: ["words"], error: "finance.refund.wordsMissing" });

export const REQUEST_FORM = z
  .strictObject({ decision: z.enum(["yes", "no"], { error: "finance.request.decideMissing" }), answer: wordsField })
  .refine(({ decision, answer }) => decision === "yes" || answer !== "", { path: ["answer"], error: "finance.request.answerMissing" });

/** A day as it is typed, as its last moment. */
const freezeDayField = z.string({ error: "form.date" }).transform((text, issues) => {
  const date = parseTypedDate(text);
  if (date) return endOfFreezeDay(date);
  issues.addIssue({ code: "custom", message: "form.date" });
  return z.NEVER;
});

export const FREEZE_FORM = z.strictObject({ code: z.enum(FREEZE_REASONS, { error: "finance.freeze.reasonMissing" }), until: freezeDayField, reason: reasonField });
export const PROLONG_FORM = z.strictObject({ freeze: z.string().max(64), until: freezeDayField, reason: reasonField });
export const THAW_FORM = z.strictObject({ reason: reasonField, freeze: z.string().max(64) });

/** What a member does about a difference in the books: takes it or not, notes what he found, closes it. */
export const BREAK_FORM = z
  .strictObject({ mine: z.literal("yes").optional(), note: wordsField, close: z.literal("yes").optional(), version: versionField })
  .refine(({ close, note }) => !close || note.length >= 3, { path: ["note"], error: "admin.staff.reasonMissing" });
