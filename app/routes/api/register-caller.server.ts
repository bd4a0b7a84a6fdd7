import { once } from "~/http/api/once.server";
import { refuseCall } from "~/http/api/refuse-call.server";
import type { RequestContext } from "~/http/context.server";
import type { Identifier } from "~/domain/contact/identifier";
import type { Locale } from "~/messages";
import { registerPerson } from "~/services/account/register-person.server";
import type { Shop } from "~/services/account/shop";
import { letIn } from "./let-in.server";

interface Wanted {
  name: string;
  identifier: Identifier;
  password: string;
  shop: Shop | null;
  language: Locale | undefined;
}

/** Makes a person and signs in: 201 for a new account, 200 when it was there and the password is its own. `key` is the caller's name for the call. */
export const registerCaller = (context: RequestContext, key: string | null, wanted: Wanted): Promise<Response> => once(context, key, (id) => register(context, id, wanted));

async function register(context: RequestContext, id: string, { language, ...wanted }: Wanted): Promise<Response> {
  const entry = await registerPerson({ ...wanted, id, locale: language ?? context.locale, browser: context.browser(), address: context.clientAddress, now: context.now });
  if (!entry.ok) return refuseCall(context, entry);
  return letIn(context, { person: entry.person, role: entry.role, status: entry.person._id === id ? 201 : 200 });
}
