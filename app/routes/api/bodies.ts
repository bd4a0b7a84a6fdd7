import { z } from "zod";
import { LOCALES } from "~/messages";
import { ARTISAN_REGISTER_FORM, REGISTER_FORM, SIGN_IN_FORM } from "../auth/forms";

/** The language of letters; without it that of the call. */
const LANGUAGE = { language: z.enum(LOCALES).optional() };

/** What calls send: the fields of the pages' forms, by the same rules. */
export const SIGN_IN = SIGN_IN_FORM;
export const REGISTER = REGISTER_FORM.safeExtend(LANGUAGE);
export const REGISTER_ARTISAN = ARTISAN_REGISTER_FORM.safeExtend(LANGUAGE);
export const NOTHING = z.strictObject({});
