import { findPayLink, type PayLink } from "~/models/pay-link.server";
import { allowTry, unknownLinkTries, type TryRefusal } from "~/services/account/allow-try.server";
import { readPayLinkToken } from "./pay-link-token.server";

/** The link of an address. Null for one that we did not make or no longer know: such tries are counted by network, and refused with too_many_tries or try_later. */
export async function openPayLink({ token, address }: { token: string; address: string }): Promise<{ ok: true; link: PayLink | null } | TryRefusal> {
  const id = readPayLinkToken(token);
  const link = id && (await findPayLink(id));
  if (link) return { ok: true, link };
  const allowed = await allowTry(unknownLinkTries({ address }));
  return allowed.ok ? { ok: true, link: null } : allowed;
}
