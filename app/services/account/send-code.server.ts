import { randomInt } from "node:crypto";
import { jobs } from "~/adapters/jobs/index.server";
import { CODE_LASTS } from "~/domain/account/code";
import { identifierWord, type Identifier } from "~/domain/contact/identifier";
import { hours } from "~/domain/time/instant";
import { randomId } from "~/http/signature.server";
import type { Locale } from "~/messages";
import { findCodeRequest, insertCodeRequest, type CodePurpose } from "~/models/code-request.server";
import { findPersonByIdentifier } from "~/models/person.server";
import { isKnownBrowser } from "~/models/session.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { sealSecret } from "~/services/staff/sealed-secret.server";
import { allowTry, codeSends, type TryRefusal } from "./allow-try.server";
import { hashCode } from "./hash-code.server";
import { hashSecret } from "./hash-secret.server";

export interface CodeWish {
  /** The id of the form, which becomes the request's: sent twice it sends one code. */
  id: string;
  purpose: CodePurpose;
  to: Identifier;
  /** Who is signed in; null when nobody. */
  person: string | null;
  browser: string;
  address: string;
  locale: Locale;
  /** What is done once the code is right, as plain data without secrets in the clear. */
  pending?: Record<string, unknown>;
  /** Answers as always and sends nothing: a program filled in what people are asked to leave empty. */
  trapped?: boolean;
}

/**
 * Sends a code of six digits and gives the request it belongs to. Known and unknown addresses are treated alike, also in time: who it is comes out
 * in the job. The code stands on the row as a keyed hash, and sealed until it has gone out. Refuses with too many tries.
 */
export async function sendCode({ id, purpose, to, person, browser, address, locale, pending, trapped = false }: CodeWish): Promise<{ ok: true; request: string } | TryRefusal> {
  const word = identifierWord(to);
  const named = hashSecret(browser);
  const before = await findCodeRequest({ request: id, purpose, browser: named, person });
  if (before?.to === word) return { ok: true, request: id };
  const owner = await findPersonByIdentifier(to);
  const known = owner !== null && (owner._id === person || (await isKnownBrowser(owner._id, named)));
  const allowed = await allowTry(codeSends({ to, browser: known ? named : null, address }));
  if (!allowed.ok) return allowed;
  const request = before ? randomId() : id;
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const now = Date.now();
  const expiresAt = now + CODE_LASTS;
  const sealed = trapped ? null : sealSecret(code, request);
  const row = { _id: request, purpose, to: word, person, browser: named, locale, codeHash: hashCode(request, code), sealed, tries: 0, createdAt: now, expiresAt, usedAt: null, provedAt: null, doneAt: null, pending: trapped ? null : (pending ?? {}), rubbishAt: new Date(expiresAt + hours(1)) };
  if ((await insertCodeRequest(row)) && !trapped) await jobs().enqueue({ name: "send_code", payload: { request }, key: `code:${request}`, runAt: now });
  wakeRelay();
  return { ok: true, request };
}
