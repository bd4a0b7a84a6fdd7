import { SESSION_HEADER, type Caller } from "./caller.server";

/** A header that cookie calls carry when they change something; other sites cannot send it unasked. */
export const CSRF_HEADER = "x-kalasetu-csrf";
export const KEY_HEADER = "idempotency-key";

const ALLOWED_HEADERS = ["authorization", "content-type", KEY_HEADER, CSRF_HEADER, SESSION_HEADER].join(", ");
const PREFLIGHT_SECONDS = "600";

/** What every answer of `/api` says to browsers: never kept, different for each origin, readable by origins that may call. */
export function answerHeaders(headers: Headers, { from, origin }: Caller): void {
  headers.set("Cache-Control", "no-store");
  headers.append("Vary", "Origin, Authorization, Accept-Language");
  if (origin === null) return;
  headers.set("Access-Control-Allow-Origin", origin);
  headers.set("Access-Control-Expose-Headers", "retry-after");
  if (from === "exact") headers.set("Access-Control-Allow-Credentials", "true");
}

/** The answer to a browser that asks before it calls, and to anybody who asks what an address takes. */
export function answerOptions(methods: readonly string[], { origin }: Caller): Response {
  const allowed = [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const cors = { "Access-Control-Allow-Methods": allowed, "Access-Control-Allow-Headers": ALLOWED_HEADERS, "Access-Control-Max-Age": PREFLIGHT_SECONDS };
  return new Response(null, { status: 204, headers: { Allow: allowed, ...(origin === null ? {} : cors) } });
}
