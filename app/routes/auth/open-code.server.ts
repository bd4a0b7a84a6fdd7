import type { CodeRequest } from "~/models/code-request.server";
import type { CodeProblem } from "~/domain/account/code";
import type { RequestContext } from "~/http/context.server";
import { findCode } from "~/services/account/find-code.server";

/** The request of this browser that an address names, for signing in or up, and why its code no longer works if so. Null for anybody else's, and for one of long ago. */
export async function openCode(context: RequestContext, request: string): Promise<{ request: CodeRequest; purpose: "sign_in" | "register"; problem: CodeProblem | null } | null> {
  for (const purpose of ["sign_in", "register"] as const) {
    const found = await findCode({ request, purpose, browser: context.browser(), person: null });
    if (found) return { ...found, purpose };
  }
  return null;
}
