import type { RequestContext } from "./context.server";
import { equalInConstantTime, randomId, sign } from "./signature.server";

/**
 * The form token is the id of the thing the form will make, signed for this session and purpose,
 * so sending the form twice makes the thing once.
 */
export function makeFormToken(context: RequestContext, purpose: string, id: string = randomId()): string {
  return `${id}.${sign("token", purpose, id, context.bindingKey())}`;
}

/** The id inside a form token, or null when this session did not get it for this purpose. */
export function readFormToken(context: RequestContext, purpose: string, token: FormDataEntryValue | null | undefined): string | null {
  if (typeof token !== "string") return null;
  const [id = "", signature = ""] = token.split(".");
  return /^[\w-]{22}$/.test(id) && equalInConstantTime(signature, sign("token", purpose, id, context.bindingKey())) ? id : null;
}
