import type { RefusalCode } from "~/domain/refusal";
import { minutes, type Millis } from "~/domain/time/instant";
import { isMessageKey, translator, type Locale, type MessageKey } from "~/messages";

/** Why a call was refused before any rule of the marketplace was asked. */
export type CallCode =
  | "bad_json"
  | "not_json"
  | "too_large"
  | "invalid"
  | "method"
  | "signed_out"
  | "wrong_origin"
  | "token_needed"
  | "token_for_others"
  | "csrf"
  | "no_shop"
  | "terms_needed"
  | "terms_changed"
  | "not_genuine"
  | "sign_in_again"
  | "ended"
  | "cancelled"
  | "not_available"
  | "unavailable"
  | "key_wrong"
  | "key_used"
  | "key_busy"
  | "too_many_tries"
  | "try_later"
  | "faulty";

const STATUS: Record<CallCode, number> & Partial<Record<RefusalCode, number>> = {
  bad_json: 400,
  key_wrong: 400,
  signed_out: 401,
  not_genuine: 401,
  sign_in_again: 401,
  ended: 401,
  cancelled: 401,
  wrong_credentials: 401,
  wrong_origin: 403,
  token_needed: 403,
  token_for_others: 403,
  csrf: 403,
  suspended: 403,
  no_shop: 403,
  terms_changed: 403,
  email_not_proved: 403,
  not_found: 404,
  method: 405,
  key_used: 409,
  key_busy: 409,
  too_large: 413,
  not_json: 415,
  invalid: 422,
  terms_needed: 422,
  too_many_tries: 429,
  faulty: 500,
  not_available: 501,
  unavailable: 503,
  try_later: 503,
  busy: 503,
};

/** Whose codes have a sentence that pages say too; the others' is `api.<code>`. */
const SAID_ELSEWHERE: Partial<Record<CallCode, MessageKey>> = { too_many_tries: "site.tooMany.text", try_later: "site.away.text", faulty: "site.error.text", no_shop: "auth.artisanLogin.noShop", terms_needed: "auth.terms.missing" };

/** What of a request its refusal needs. */
interface Asker {
  locale: Locale;
  requestId: string;
}

export interface CallRefusal {
  code: CallCode | RefusalCode;
  waitMs?: Millis;
  /** Message keys by field. */
  fields?: Record<string, MessageKey>;
}

/** A "no" as programs read it: a code that stays, a sentence for people, the fields that are wrong. A code without a status of its own is a 409. */
export function refuseCall({ locale, requestId }: Asker, { code, waitMs, fields }: CallRefusal): Response {
  const t = translator(locale);
  const status = STATUS[code] ?? 409;
  const wait = Math.max(1, Math.ceil((waitMs ?? minutes(1)) / minutes(1)));
  const elsewhere = SAID_ELSEWHERE[code as CallCode];
  const own = `refusal.${code}`;
  const message = elsewhere ? t(elsewhere, { count: wait, id: requestId }) : isMessageKey(own) ? t(own) : t(`api.${code as Exclude<CallCode, "too_many_tries" | "try_later" | "faulty" | "no_shop" | "terms_needed">}`);
  const wrong = fields && Object.fromEntries(Object.entries(fields).map(([name, key]) => [name, t(key)]));
  const headers = new Headers();
  if (status === 429 || status === 503 || code === "key_busy") headers.set("Retry-After", String(code === "key_busy" ? 1 : wait * 60));
  if (status === 401) headers.set("WWW-Authenticate", 'Bearer realm="KalaSetu"');
  return Response.json({ error: { code, message, ...(wrong ? { fields: wrong } : {}) } }, { status, headers });
}
