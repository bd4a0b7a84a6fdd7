import { whyNoCode, type CodeProblem } from "~/domain/account/code";
import { findCodeRequest, type CodeHolder, type CodeRequest } from "~/models/code-request.server";
import { hashSecret } from "./hash-secret.server";

/** A request as the page with its code field shows it: where the code went, and why it no longer works if so. Null when this browser did not ask. */
export async function findCode(given: CodeHolder): Promise<{ request: CodeRequest; problem: CodeProblem | null } | null> {
  const request = await findCodeRequest({ ...given, browser: hashSecret(given.browser) });
  return request && { request, problem: whyNoCode(request, Date.now()) };
}
