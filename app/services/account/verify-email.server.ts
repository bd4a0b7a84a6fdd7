import { refuse, type Outcome } from "~/domain/refusal";
import { log } from "~/http/log.server";
import { findCode, findUsableCode, spendCode, type OneTimeCode } from "~/models/one-time-code.server";
import { changePerson, findAccount } from "~/models/person.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { hashSecret } from "./hash-secret.server";

/** The link that confirms an e-mail address, while it works and belongs to who is signed in; null otherwise. Looking uses nothing up. */
export async function findVerification(token: string, person: string): Promise<OneTimeCode | null> {
  const code = await findUsableCode(hashSecret(token), "verify_email", Date.now());
  return code?.person === person ? code : null;
}

/** Notes that an e-mail address is proved, while it still is the person's. Only he can do it, signed in: whoever reads the letter may be somebody whose address another one wrote. What is proved already is a success. Refuses with link_expired, busy. */
export async function verifyEmail({ token, person }: { token: string; person: string }): Promise<Outcome<object>> {
  const code = await findVerification(token, person);
  if (!code) return (await isProvedBy(token, person)) ? { ok: true } : refuse("link_expired");
  const now = Date.now();
  const done = await compareAndSet(async () => {
    const row = await findAccount(person);
    if (!row || row.email !== code.to) return refuse("link_expired");
    if (row.emailVerifiedAt !== null) return { ok: true as const };
    return (await changePerson(person, row.version, { emailVerifiedAt: now })) ? { ok: true as const } : undefined;
  });
  if (!done?.ok) return done ?? refuse("busy");
  await spendCode(code._id, "verify_email", now);
  log("email_verified", { person });
  return done;
}

/** Whether the address to which this link came is the person's and proved by now, as after the same form was sent before. */
async function isProvedBy(token: string, person: string): Promise<boolean> {
  const [code, row] = await Promise.all([findCode(hashSecret(token), "verify_email"), findAccount(person)]);
  return code?.person === person && row !== null && row.email === code.to && row.emailVerifiedAt !== null;
}
