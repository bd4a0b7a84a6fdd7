import type { RequestContext } from "~/http/context.server";
import { refuseCall } from "~/http/api/refuse-call.server";
import { randomId } from "~/http/signature.server";
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

/** Makes a person and signs in: 201 for a new account, 200 when it was there and the password is its own. */
export async function registerCaller(context: RequestContext, { language, ...wanted }: Wanted): Promise<Response> {
  const id = randomId();
  const entry = await registerPerson({ ...wanted, id, locale: language ?? context.locale, browser: context.browser(), address: context.clientAddress, now: context.now });
  if (!entry.ok) return refuseCall(context, entry);
  return letIn(context, { person: entry.person, role: entry.role, status: entry.person._id === id ? 201 : 200 });
}
