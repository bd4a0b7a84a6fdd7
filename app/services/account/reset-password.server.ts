import { SAME_FORM } from "~/domain/account/code";
import { firstProof, hasContact } from "~/domain/account/proof";
import { parseIdentifier } from "~/domain/contact/identifier";
import { refuse, type Outcome } from "~/domain/refusal";
import { outboxEntries } from "~/models/outbox.server";
import { cancelCodes, findSpentCode, findUsableCode, spendCode } from "~/models/one-time-code.server";
import { changePerson, findAccount } from "~/models/person.server";
import { endSessions } from "~/models/session.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { hashPassword } from "./hash-password.server";
import { hashSecret } from "./hash-secret.server";
import { willBePassword } from "./will-be-password.server";

/** Whether a link to a new password still works. Looking uses nothing up. */
export const isResetLinkUsable = async (token: string): Promise<boolean> => (await findUsableCode(hashSecret(token), "reset_password", Date.now())) !== null;

/**
 * Sets a checked new password by a link, which works once, proves the address it went to, and ends every other link and session of the person.
 * The same form sent twice by one browser is a success twice. Refuses with link_expired.
 */
export async function resetPassword({ token, password, browser }: { token: string; password: string; browser: string }): Promise<Outcome<object>> {
  const code = hashSecret(token);
  const contact = parseIdentifier((await findUsableCode(code, "reset_password", Date.now()))?.to ?? "");
  const passwordHash = await hashPassword(password);
  const person = await spendCode(code, "reset_password", Date.now(), { usedBy: hashSecret(browser) });
  if (!person) return (await isSetAlready(code, browser, password)) ? { ok: true } : refuse("link_expired");
  const told = outboxEntries([{ key: `password_changed:${code.slice(0, 12)}`, lane: "mail", kind: "mail", data: { template: "password_changed", data: {} } }]);
  const changed = await compareAndSet(async () => {
    const row = await findAccount(person);
    if (!row) return null;
    const proof = contact && hasContact(row, contact) ? firstProof(row, contact, Date.now()) : null;
    return (await changePerson(person, row.version, { ...proof, ...(proof ? { providers: {} } : {}), passwordHash }, told)) ? true : undefined;
  });
  if (!changed) return refuse("link_expired");
  await endSessions({ person }, Date.now());
  await cancelCodes(person, "reset_password", Date.now());
  wakeRelay();
  return { ok: true };
}

/** Whether this browser has just set this very password by this link. */
async function isSetAlready(code: string, browser: string, password: string): Promise<boolean> {
  const spent = await findSpentCode(code, "reset_password", hashSecret(browser), Date.now() - SAME_FORM);
  return spent !== null && willBePassword(async () => (await findAccount(spent.person))?.passwordHash, password);
}
