import { SAME_FORM, whyNoCode } from "~/domain/account/code";
import { refuse, type Outcome } from "~/domain/refusal";
import { equalInConstantTime } from "~/http/signature.server";
import { cancelCodeRequests, countCodeTry, countSameCode, findCodeRequest, useCodeRequest, type CodeHolder, type CodeRequest } from "~/models/code-request.server";
import { hasEnded } from "~/models/session.server";
import { hashCode } from "./hash-code.server";
import { hashSecret } from "./hash-secret.server";
import { newSessionSecret, openSessionSecret, sealSessionSecret } from "./session-secret.server";

/** A code that was right: its request, the secret of the session that it opens, and whether the same form was here a moment ago. */
export interface SpentCode {
  request: CodeRequest;
  sid: string;
  again: boolean;
}

/**
 * Uses a code of six digits up and gives the request it belonged to, whose address is proved by that. `browser` is the browser's own name, `person` who
 * is signed in (null for nobody): both must be those that asked. A try counts before it is looked at. The same right code once more within a minute is the
 * same form sent twice, and ends alike with the same session, unless that has ended.
 * Refuses with code_wrong, code_used, code_late (or not from this browser), code_tries (five were wrong).
 */
export async function spendCode({ code, ...given }: CodeHolder & { code: string }): Promise<Outcome<SpentCode>> {
  const holder = { ...given, browser: hashSecret(given.browser) };
  const now = Date.now();
  const row = (await countCodeTry(holder, now)) ?? (await countSameCode(holder, now - SAME_FORM));
  if (!row) return refuse(await whyNot(holder, now));
  if (!equalInConstantTime(row.codeHash, hashCode(row._id, code))) return refuse(whyNoCode(row, now) ?? "code_wrong");
  if (row.provedAt !== null) return again(row);
  const sid = newSessionSecret();
  if (!(await useCodeRequest(row._id, sealSessionSecret(sid, row._id), now))) return again(await findCodeRequest(holder));
  await cancelCodeRequests(row, now);
  return { ok: true, request: { ...row, usedAt: now, provedAt: now }, sid, again: false };
}

/** The same form a second time: as the first, but for one that another code has cancelled, and for who has signed out since. */
async function again(row: CodeRequest | null): Promise<Outcome<SpentCode>> {
  const sid = row?.provedAt ? openSessionSecret(row) : null;
  return row && sid && !(await hasEnded(hashSecret(sid))) ? { ok: true, request: row, sid, again: true } : refuse("code_used");
}

async function whyNot(holder: CodeHolder, now: number): Promise<"code_used" | "code_late" | "code_tries"> {
  const row = await findCodeRequest(holder);
  return (row && whyNoCode(row, now)) ?? "code_late";
}
