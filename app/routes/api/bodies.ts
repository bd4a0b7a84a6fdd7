import { z } from "zod";
import { LOCALES } from "~/messages";
import { craftField, nameField, sharedField, sixDigitsField, termsField, townField } from "../auth/fields";
import { ARTISAN_REGISTER_FORM, REGISTER_FORM, SIGN_IN_FORM } from "../auth/forms";

/** The language of letters; without it that of the call. */
const LANGUAGE = { language: z.enum(LOCALES).optional() };

/** What calls send: the fields of the pages' forms, by the same rules. */
export const SIGN_IN = SIGN_IN_FORM;
export const REGISTER = REGISTER_FORM.safeExtend(LANGUAGE);
export const REGISTER_ARTISAN = ARTISAN_REGISTER_FORM.safeExtend(LANGUAGE);

/** The request that was begun, and the six digits that went to its address. */
export const REGISTER_CODE = z.strictObject({ request: z.string().regex(/^[\w-]{22}$/), code: sixDigitsField });

const TOKEN = z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]*$/).max(4096);

/** What Firebase gave: a token of somebody who signed in there, or a session cookie of theirs. Who joins by it names himself and accepts the terms. */
const PROOF = { idToken: TOKEN.optional(), sessionCookie: TOKEN.optional(), firebaseCookie: z.literal("yes").optional(), name: nameField.optional(), terms: termsField.optional(), shared: sharedField, ...LANGUAGE };
const oneProof = ({ idToken, sessionCookie }: { idToken?: string | undefined; sessionCookie?: string | undefined }): boolean => (idToken === undefined) !== (sessionCookie === undefined);
export const FIREBASE = z.strictObject(PROOF).refine(oneProof, { path: ["idToken"] });
export const FIREBASE_ARTISAN = z.strictObject({ ...PROOF, craft: craftField.optional(), place: townField.optional() }).refine(oneProof, { path: ["idToken"] });

export const NOTHING = z.strictObject({});
