import { identity } from "~/adapters/identity/index.server";
import type { PersonRole } from "~/domain/account/roles";
import { days } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { refuseCall } from "~/http/api/refuse-call.server";
import type { RequestContext } from "~/http/context.server";
import { randomId } from "~/http/signature.server";
import type { Locale } from "~/messages";
import { allowTry, providerTries } from "~/services/account/allow-try.server";
import { enterProven } from "~/services/account/enter-proven.server";
import type { Shop } from "~/services/account/shop";
import { nameField } from "../auth/fields";
import { letIn } from "./let-in.server";

interface Shown {
  idToken?: string | undefined;
  sessionCookie?: string | undefined;
  firebaseCookie?: "yes" | undefined;
  name?: string | undefined;
  terms?: "yes" | undefined;
  shared?: "yes" | undefined;
  language?: Locale | undefined;
}

/** Firebase keeps a session cookie for two weeks at most. */
const LONGEST_COOKIE = days(14);

/** Lets in whom Firebase has proved, by the rules of every provider. An account is made only for who accepts the terms in the same call. */
export async function enterByFirebase(context: RequestContext, wanted: PersonRole, shown: Shown, shop: Shop | null): Promise<Response> {
  const { idToken = "", sessionCookie, firebaseCookie, name, terms, shared, language } = shown;
  const byToken = context.caller?.byToken === true;
  if (firebaseCookie && (!byToken || sessionCookie !== undefined)) return refuseCall(context, { code: "invalid", fields: { firebaseCookie: "api.token_only" } });
  const port = await identity();
  if (!port.ways.firebase) return refuseCall(context, { code: "not_available" });
  const allowed = await allowTry(providerTries({ address: context.clientAddress }));
  if (!allowed.ok) return refuseCall(context, allowed);
  const proven = sessionCookie === undefined ? await port.verifyIdToken(idToken) : await port.verifySessionCookie(sessionCookie);
  if (!proven.ok) return refuseCall(context, proven);
  const minted = firebaseCookie ? await port.mintSessionCookie({ idToken, lasts: Math.min(LONGEST_COOKIE, days(environment().sessionDays)) }) : null;
  if (minted && !minted.ok) return refuseCall(context, minted);

  const id = randomId();
  const called = name ?? nameField.safeParse(proven.identity.name).data;
  if (terms && called === undefined) return refuseCall(context, { code: "invalid", fields: { name: "auth.name.missing" } });
  const joining = terms && called !== undefined ? { id, name: called } : null;
  const entry = await enterProven({ identity: proven.identity, wanted, joining, shop, locale: language ?? context.locale, address: context.clientAddress, now: context.now });
  if (!entry.ok) return refuseCall(context, entry.code === "terms_needed" ? { ...entry, fields: { terms: "auth.terms.missing" } } : entry);
  const { person, role } = entry;
  return letIn(context, { person, role, sharedPhone: shared === "yes", status: person._id === id ? 201 : 200, more: minted ? { firebaseCookie: minted.cookie } : {} });
}
