import type { Answer } from "./answer.server";
import type { RequestContext } from "./context.server";
import { log } from "./log.server";

const REFUSED = new Set([401, 403, 429]);

/** Logs that somebody was not let in, may not do this or tries too often: who it is as far as known, and at which route, never what was sent. */
export function logRefusal({ requestId, session }: RequestContext, { status }: Pick<Answer, "status">, route: string | null): void {
  if (REFUSED.has(status)) log("refused", { requestId, status, route, person: session?.person ?? null, role: session?.role ?? null });
}
