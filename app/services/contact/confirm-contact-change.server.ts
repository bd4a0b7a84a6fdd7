import { identifierWord, parseIdentifier } from "~/domain/contact/identifier";
import { refuse, type Outcome } from "~/domain/refusal";
import type { Millis } from "~/domain/time/instant";
import { spendCode } from "~/services/account/spend-code.server";
import { changeContact } from "./change-contact.server";

/** Takes an address as a person's own once the code that was sent there is right; the same form sent twice changes it once. Refuses as `spendCode` and `changeContact`. `now` is business time. */
export async function confirmContactChange({ request, code, person, browser, session, now }: { request: string; code: string; person: string; browser: string; session: string; now: Millis }): Promise<Outcome<object>> {
  const spent = await spendCode({ request, purpose: "change_contact", browser, person, code });
  if (!spent.ok) return spent;
  if (spent.again) return { ok: true };
  const to = parseIdentifier(spent.request.to);
  return to ? changeContact({ person, kind: to.kind, address: identifierWord(to), key: request, session, now }) : refuse("not_found");
}
