import { z } from "zod";
import { speaksForItself, STANDING_REASONS } from "~/domain/account/standing/reasons";
import { reasonField, versionField } from "./staff-forms.server";

/** What a person is told in staff's own words, lines kept. */
const wordsField = z.string().optional().transform((text = "") => text.normalize("NFC").replace(/\r\n/g, "\n").trim()).refine((text) => text.length <= 1000, { error: "people.wordsLong" });

const TOLD = z.strictObject({ reason: z.enum(STANDING_REASONS, { error: "people.reasonMissing" }), words: wordsField, version: versionField });

export const TELL_FORM = TOLD.refine(({ reason, words }) => words !== "" || speaksForItself(reason), { path: ["words"], error: "people.wordsMissing" });
export const LIFT_FORM = z.strictObject({ reason: reasonField, version: versionField });
export const REASON_FORM = z.strictObject({ reason: reasonField });
export const ANSWER_FORM = z.strictObject({
  decision: z.enum(["accept", "uphold"], { error: "people.appeal.decideMissing" }),
  words: wordsField.refine((text) => text !== "", { error: "people.wordsMissing" }),
  version: versionField,
});
