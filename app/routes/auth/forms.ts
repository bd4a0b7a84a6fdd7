import { z } from "zod";
import { passwordProblem } from "~/domain/account/password";
import { parseEmail } from "~/domain/contact/email";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import { craftField, identifierField, nameField, newPasswordField, passwordField, phoneField, sharedField, sixDigitsField, termsField, townField } from "./fields";

/** The password is not the person's own name or address. */
const notPersonal = (form: { name: string; identifier: Identifier; password: string }): boolean =>
  passwordProblem(form.password, [form.name, identifierWord(form.identifier), identifierWord(form.identifier).split("@")[0] ?? ""]) !== "personal";
const PERSONAL = { path: ["password"], error: "auth.password.personal" };

const ACCOUNT = { name: nameField, identifier: identifierField, password: newPasswordField, terms: termsField };
/** Faults are listed in the order of the fields here, which is that of the page. */
const SHOP = { craft: craftField, place: townField };

export const SIGN_IN_FORM = z.strictObject({ identifier: identifierField, password: passwordField, shared: sharedField });
export const REGISTER_FORM = z.strictObject(ACCOUNT).refine(notPersonal, PERSONAL);
export const ARTISAN_REGISTER_FORM = z.strictObject({ name: ACCOUNT.name, ...SHOP, identifier: ACCOUNT.identifier, password: ACCOUNT.password, terms: ACCOUNT.terms }).refine(notPersonal, PERSONAL);
const PRESSED = z.object({ shared: sharedField });
const JOINING = { name: nameField, terms: termsField };
/** After Google, by what the page asked. What it asked earlier and no longer does is let go: somebody may have been told apart since. */
export const CONTINUE_FORMS = {
  known: PRESSED,
  link: PRESSED,
  claim: PRESSED,
  shop: PRESSED.extend(SHOP),
  join: PRESSED.extend(JOINING),
  join_shop: PRESSED.extend(JOINING).extend(SHOP),
};
/** For somebody signed in already. */
export const SHOP_FORM = z.strictObject(SHOP);
export const FORGOT_FORM = z.strictObject({ identifier: identifierField });
export const RESET_FORM = z.strictObject({ password: newPasswordField });

/** Where a code goes, and the code. */
export const CODE_NUMBER_FORM = z.strictObject({ phone: phoneField });
export const SIX_DIGITS_FORM = z.strictObject({ code: sixDigitsField, shared: sharedField });
/** The account of somebody whose number is proved. */
export const CODE_ACCOUNT_FORM = z.strictObject({ name: nameField, terms: termsField, shared: sharedField }).transform(({ name, shared }) => ({ name, shared, shop: null }));
export const CODE_SHOP_FORM = z.strictObject({ name: nameField, ...SHOP, terms: termsField, shared: sharedField }).transform(({ name, shared, craft, place }) => ({ name, shared, shop: { craft, place } }));

/** The address of a member of staff: an e-mail and nothing else. */
export const staffEmailField = z.string({ error: "auth.admin.email.wrong" }).transform((text, problems): string => {
  const email = parseEmail(text);
  if (email) return email;
  problems.addIssue({ code: "custom", message: "auth.admin.email.wrong" });
  return z.NEVER;
});
export const STAFF_FORM = z.strictObject({ email: staffEmailField, password: passwordField });

/** A code of an authenticator app, or a recovery code, as typed. */
const factorField = z.string({ error: "auth.factor.missing" }).max(40, { error: "refusal.wrong_code" });
export const CODE_FORM = z.strictObject({ code: factorField });
export const STAFF_CONFIRM_FORM = z.strictObject({ password: passwordField, code: factorField });
