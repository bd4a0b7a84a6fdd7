import { z } from "zod";
import { CONTACT_KINDS } from "~/domain/contact/contact-change";
import { parseIdentifier, type Identifier } from "~/domain/contact/identifier";
import { newPasswordField, passwordField, sixDigitsField } from "../auth/fields";

/** An address of one kind, as typed. */
const addressField = (kind: Identifier["kind"]) =>
  z.string({ error: `account.${kind}.wrong` }).transform((text, problems): Identifier => {
    const identifier = parseIdentifier(text);
    if (identifier?.kind === kind) return identifier;
    problems.addIssue({ code: "custom", message: `account.${kind}.wrong` });
    return z.NEVER;
  });

export const CONTACT_FORMS = { email: z.strictObject({ email: addressField("email") }), phone: z.strictObject({ phone: addressField("phone") }) };
export const CODE_FORM = z.strictObject({ code: sixDigitsField });
export const CONFIRM_FORM = z.strictObject({ password: passwordField });
export const CODE_TO_FORM = z.strictObject({ to: z.enum(CONTACT_KINDS) });
export const PASSWORD_FORM = z.strictObject({ password: newPasswordField });
