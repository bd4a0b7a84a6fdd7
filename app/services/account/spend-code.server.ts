import { whyNoCode } from "~/domain/account/code";
import { refuse, type Outcome } from "~/domain/refusal";
import { equalInConstantTime } from "~/http/signature.server";
import { cancelCodeRequests, countCodeTry, findCodeRequest, useCodeRequest, type CodeHolder, type CodeRequest } from "~/models/code-request.server";
import { hashCode } from "./hash-code.server";
import { hashSecret } from "./hash-secret.server";

/**
 * Uses a code of six digits up and gives the request it belonged to, whose address is proved by that. `browser` is the browser's own name, `person` who
 * is signed in (null for nobody): both must be those that asked. A try counts before it is looked at.
 * Refuses with code_wrong, code_used, code_late (or not from this browser), code_tries (five were wrong).
 */
export async function spendCode({ code, ...given }: CodeHolder & { code: string }): Promise<Outcome<{ request: CodeRequest }>> {
  const holder = { ...given, browser: hashSecret(given.browser) };
  const now = Date.now();
  const row = await countCodeTry(holder, now);
  if (!row) return refuse(await whyNot(holder, now));
  if (!equalInConstantTime(row.codeHash, hashCode(row._id, code))) return refuse(whyNoCode(row, now) ?? "code_wrong");
  if (!(await useCodeRequest(row._id, now))) return refuse("code_used");
  await cancelCodeRequests(row, now);
  return { ok: true, request: { ...row, usedAt: now, provedAt: now } };
}

async function whyNot(holder: CodeHolder, now: number): Promise<"code_used" | "code_late" | "code_tries"> {
  const row = await findCodeRequest(holder);
  return (row && whyNoCode(row, now)) ?? "code_late";
}
