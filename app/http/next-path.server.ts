import { safeNext } from "./responses.server";

/** Where somebody wanted to go before signing in, from the query; null when nowhere, or not to us. */
export function nextPath(request: Request): string | null {
  const next = safeNext(new URL(request.url).searchParams.get("next"), "");
  return next === "" ? null : next;
}
