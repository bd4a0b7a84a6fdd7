import { SAME_FORM } from "~/domain/account/code";
import type { PersonRole } from "~/domain/account/roles";
import { parseIdentifier } from "~/domain/contact/identifier";
import { refuse, type Outcome } from "~/domain/refusal";
import { minutes } from "~/domain/time/instant";
import type { Locale } from "~/messages";
import { closeCodeRequest, findCodeRequest, type CodeRequest } from "~/models/code-request.server";
import { findPersonByIdentifier, type Person } from "~/models/person.server";
import { hasEnded } from "~/models/session.server";
import { hashSecret } from "./hash-secret.server";
import { makePerson } from "./make-person.server";
import { PENDING_ENTRY } from "./pending";
import { openSessionSecret } from "./session-secret.server";
import type { Shop } from "./shop";

/** How long a number stays proved to the browser that wrote its code. */
const PROOF_LASTS = minutes(30);

/** The request of a browser that proved a number nobody has, and which side it wants; null when it did not, or too long ago. Somebody who made his account by it is not let in again. */
export async function findProof({ request, browser }: { request: string; browser: string }): Promise<{ request: CodeRequest; wanted: PersonRole } | null> {
  const row = await findCodeRequest({ request, purpose: "sign_in", browser: hashSecret(browser), person: null });
  const now = Date.now();
  if (!row?.provedAt || row.provedAt + PROOF_LASTS < now || (row.doneAt !== null && row.doneAt + SAME_FORM < now)) return null;
  return { request: row, wanted: PENDING_ENTRY.parse(row.pending).wanted };
}

/**
 * Makes the account of somebody who proved his number first: no password. The request's id becomes the person's, so the form sent twice makes one account and, by `sid`, one session.
 * Refuses with code_late (no proof, the number was taken meanwhile, or he has signed out since).
 */
export async function finishAccount({ request, browser, name, shop, locale, now }: { request: string; browser: string; name: string; shop: Shop | null; locale: Locale; now: number }): Promise<Outcome<{ person: Person; role: PersonRole; sid: string }>> {
  const proof = await findProof({ request, browser });
  const identifier = proof && parseIdentifier(proof.request.to);
  const sid = proof && openSessionSecret(proof.request);
  if (!proof || !identifier || !sid || (await hasEnded(hashSecret(sid))) || (proof.wanted === "artisan") !== (shop !== null)) return refuse("code_late");
  const owner = await findPersonByIdentifier(identifier);
  if (owner && owner._id !== request) return refuse("code_late");
  const person = owner ?? (await makePerson({ id: request, name, identifier, proved: true, passwordHash: null, shop, locale, now }));
  if (!person) return refuse("code_late");
  await closeCodeRequest(request, Date.now());
  return { ok: true, person, role: proof.wanted, sid };
}
