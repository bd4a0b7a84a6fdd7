import { refuse, type Outcome } from "~/domain/refusal";
import { outboxEntries } from "~/models/outbox.server";
import { cancelCodes, findUsableCode, spendCode } from "~/models/one-time-code.server";
import { changePerson, findPerson, type Person } from "~/models/person.server";
import { endSessions } from "~/models/session.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { hashPassword } from "./hash-password.server";
import { hashSecret } from "./hash-secret.server";

/** Whether a link to a new password still works. Looking uses nothing up. */
export const isResetLinkUsable = async (token: string): Promise<boolean> => (await findUsableCode(hashSecret(token), "reset_password", Date.now())) !== null;

/**
 * Sets a checked new password by a link, which works once and ends every other link and session of the person.
 * Refuses with link_expired.
 */
export async function resetPassword({ token, password }: { token: string; password: string }): Promise<Outcome<object>> {
  const code = hashSecret(token);
  const passwordHash = await hashPassword(password);
  const person = await spendCode(code, "reset_password", Date.now());
  if (!person) return refuse("link_expired");
  const told = outboxEntries([{ key: `password_changed:${code.slice(0, 12)}`, lane: "mail", kind: "mail", data: { template: "password_changed", data: {} } }]);
  const changed = await compareAndSet(async () => {
    const row = await findPerson(person);
    if (!row) return null;
    return (await changePerson(person, row.version, { passwordHash, ...leftByStrangers(row) }, told)) ? true : undefined;
  });
  if (!changed) return refuse("link_expired");
  await endSessions({ person }, Date.now());
  await cancelCodes(person, "reset_password", Date.now());
  wakeRelay();
  return { ok: true };
}

/** Other sign-ins linked before the address was ever proved may be those of whoever wrote it; they go with the old password. */
const leftByStrangers = ({ emailVerifiedAt, phoneVerifiedAt }: Person): Partial<Pick<Person, "providers">> => (emailVerifiedAt === null && phoneVerifiedAt === null ? { providers: {} } : {});
