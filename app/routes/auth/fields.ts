import { z } from "zod";
import { isCraftSlug, type CraftSlug } from "~/domain/craft";
import { passwordProblem } from "~/domain/account/password";
import { parseCode } from "~/domain/account/code";
import { parseIdentifier, type Identifier } from "~/domain/contact/identifier";
import { parsePhone } from "~/domain/contact/phone";
import { findTown } from "~/domain/place/find-town";
import { isCommonPassword } from "~/services/account/is-common-password.server";

/** Fields that several forms about accounts share. Their errors are message keys. */
export const nameField = z.string({ error: "auth.name.missing" }).transform((text) => text.normalize("NFC").replace(/[\s\p{C}]+/gu, " ").trim())
  .pipe(z.string().min(2, { error: "auth.name.missing" }).max(80, { error: "auth.name.long" }));

export const identifierField = z.string({ error: "auth.identifier.wrong" }).transform((text, problems): Identifier => {
  const identifier = parseIdentifier(text);
  if (identifier) return identifier;
  problems.addIssue({ code: "custom", message: "auth.identifier.wrong" });
  return z.NEVER;
});

export const phoneField = z.string({ error: "auth.code.phone.wrong" }).transform((text, problems): string => {
  const phone = parsePhone(text);
  if (phone) return phone;
  problems.addIssue({ code: "custom", message: "auth.code.phone.wrong" });
  return z.NEVER;
});

/** The six digits of a code, as typed. */
export const sixDigitsField = z.string({ error: "auth.code.code.wrong" }).transform((text, problems): string => {
  const code = parseCode(text);
  if (code) return code;
  problems.addIssue({ code: "custom", message: "auth.code.code.wrong" });
  return z.NEVER;
});

/** A password to be checked, of any length a person could have chosen. */
export const passwordField = z.string({ error: "auth.password.missing" }).max(1000, { error: "auth.password.too_long" });

/** A password being chosen. */
export const newPasswordField = z.string({ error: "auth.password.too_short" }).superRefine((password, problems) => {
  const problem = passwordProblem(password) ?? (isCommonPassword(password) ? "common" : null);
  if (problem) problems.addIssue({ code: "custom", message: `auth.password.${problem}` });
});

export const termsField = z.literal("yes", { error: "auth.terms.missing" });
export const sharedField = z.literal("yes").optional();

export const craftField = z.string({ error: "auth.craft.missing" }).refine((word): word is CraftSlug => isCraftSlug(word), { error: "auth.craft.missing" });

/** A town or PIN as typed; gives the town's slug. */
export const townField = z.string({ error: "auth.town.missing" }).max(100, { error: "auth.town.unknown" }).transform((text, problems): string => {
  const town = findTown(text);
  if (town) return town.slug;
  problems.addIssue({ code: "custom", message: "auth.town.unknown" });
  return z.NEVER;
});
