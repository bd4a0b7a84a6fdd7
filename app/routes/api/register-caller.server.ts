import { once } from "~/http/api/once.server";
import { refuseCall } from "~/http/api/refuse-call.server";
import type { RequestContext } from "~/http/context.server";
import type { Identifier } from "~/domain/contact/identifier";
import type { Locale } from "~/messages";
import { askToRegister } from "~/services/account/ask-to-register.server";
import type { Shop } from "~/services/account/shop";
import { letIn } from "./let-in.server";

interface Wanted {
  name: string;
  identifier: Identifier;
  password: string;
  shop: Shop | null;
  language: Locale | undefined;
}

/** Who holds a request for a code. Programs keep no cookie, so it is whoever was told the request's id, which is said once and guessed by nobody. */
export const holderOf = (request: string): string => `call:${request}`;

/**
 * Begins an account, as the page does: 202 with the request whose code goes to the address, whoever has it. The right password of an account there
 * signs in (200); where no message can be sent, the account is made at once (201). `key` is the caller's name for the call.
 */
export const registerCaller = (context: RequestContext, key: string | null, wanted: Wanted): Promise<Response> => once(context, key, (id) => register(context, id, wanted));

async function register(context: RequestContext, id: string, { language, ...wanted }: Wanted): Promise<Response> {
  const entry = await askToRegister({ ...wanted, id, locale: language ?? context.locale, browser: holderOf(id), address: context.clientAddress, now: context.now, trapped: false });
  if (!entry.ok) return refuseCall(context, entry);
  if ("request" in entry) return Response.json({ request: entry.request }, { status: 202 });
  return letIn(context, { person: entry.person, role: entry.role, status: entry.person._id === id ? 201 : 200 });
}
