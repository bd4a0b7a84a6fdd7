import type { RequestContext } from "../context.server";
import type { Policy } from "../policy.server";
import { equalInConstantTime } from "../signature.server";
import type { Caller } from "./caller.server";
import type { CallCode } from "./refuse-call.server";

const ROLES = { api_customer: "customer", api_artisan: "artisan" } as const;

/** Whether a policy is one of `/api`. */
export const isCallPolicy = (policy: Policy | undefined): policy is "api" | "api_entry" | keyof typeof ROLES => policy !== undefined && /^api(_|$)/.test(policy);

/** Whether a call may come from where it comes, before anybody is known: null, or why not. What everybody may read is nobody's secret. */
export function refuseOrigin(policy: Policy | undefined, { from, byToken }: Caller): CallCode | null {
  if (policy === "api") return null;
  if (from === "foreign") return "wrong_origin";
  if (policy !== "api_entry") return null;
  // A page of ours never holds a session where a script could read it.
  if (from === "own" && byToken) return "token_for_others";
  return from === "pattern" && !byToken ? "token_needed" : null;
}

/** Whether somebody may make this call: null, or why not. A suspended person makes those that say `whileSuspended`. What a cookie stands for changes something only with the header that no other site can send. */
export function refuseCaller(policy: Policy | undefined, context: RequestContext, { byCookie }: Caller, { changes, csrf, whileSuspended = false }: { changes: boolean; csrf: string | undefined; whileSuspended?: boolean | undefined }): CallCode | "suspended" | null {
  if (policy !== "api_customer" && policy !== "api_artisan") return null;
  if (context.session?.role !== ROLES[policy]) return "signed_out";
  if (context.session.suspended && !whileSuspended) return "suspended";
  return !byCookie || !changes || equalInConstantTime(csrf ?? "", context.csrf()) ? null : "csrf";
}
