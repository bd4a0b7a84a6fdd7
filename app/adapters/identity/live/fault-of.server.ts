import { AuthorizationResponseError, ClientError } from "openid-client";
import { VendorFault } from "~/adapters/vendor-call/fault";
import type { IdentityFault } from "../port";

/** An answer that no provider in good health gives. */
const BROKEN = new Set(["OAUTH_RESPONSE_IS_NOT_JSON", "OAUTH_PARSE_ERROR", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_TIMEOUT", "OAUTH_ABORT"]);
const THEIR_TROUBLE = new Set(["server_error", "temporarily_unavailable"]);

/** What went wrong on the way through a provider's sign-in: the person's choice, the provider's trouble, or a return that is not to be believed. */
export function faultOf(error: unknown): IdentityFault {
  if (error instanceof AuthorizationResponseError) return error.error === "access_denied" ? "cancelled" : THEIR_TROUBLE.has(error.error) ? "unavailable" : "not_genuine";
  if (causes(error).some((one) => one instanceof VendorFault)) return "unavailable";
  return error instanceof ClientError && BROKEN.has(error.code ?? "") ? "unavailable" : "not_genuine";
}

function causes(error: unknown): unknown[] {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? [error] : [error, ...causes(cause)];
}
