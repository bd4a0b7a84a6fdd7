import { refuse, type Refusal } from "~/domain/refusal";
import { findStaffMember, spendSecondFactor, type SecondFactor, type StaffMember } from "~/models/staff.server";
import { allowTry, secondFactorTries, type TryRefusal } from "~/services/account/allow-try.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { auditEntry } from "./audit-entry";
import { hashRecoveryCode } from "./confirm-second-factor.server";
import { openSecret } from "./sealed-secret.server";
import { stepOfCode } from "./totp.server";

/**
 * Checks the code of an authenticator app, or a recovery code, of somebody whose password was right. Each works once: of two at the
 * same moment one gets in. Refuses with wrong_code, not_found, busy, or with too many tries. `now` is real time.
 */
export async function checkSecondFactor({ id, code, now }: { id: string; code: string; now: number }): Promise<{ ok: true; member: StaffMember } | Refusal | TryRefusal> {
  const allowed = await allowTry(secondFactorTries(id));
  if (!allowed.ok) return allowed;
  const done = await compareAndSet(async () => {
    const member = await findStaffMember(id);
    if (!member?.active || !member.secondFactor) return refuse("not_found");
    const used = useCode(member.secondFactor, code, id, now);
    if (!used) return refuse("wrong_code");
    const recovered = used.recovery.length < member.secondFactor.recovery.length;
    const audit = auditEntry({ key: `signed-in-${member.version}-${used.lastStep}-${used.recovery.length}`, action: recovered ? "staff.recovered" : "staff.signed_in", actor: id, at: now });
    return (await spendSecondFactor(id, member.secondFactor, used, audit)) ? { ok: true as const, member } : undefined;
  });
  if (done?.ok) wakeRelay();
  return done ?? refuse("busy");
}

/** The second factor after this code was used; null when the code is wrong or was used before. */
function useCode(factor: SecondFactor, code: string, owner: string, now: number): SecondFactor | null {
  const digits = code.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) {
    const step = stepOfCode(openSecret(factor.secret, owner), digits, now);
    return step !== null && step > factor.lastStep ? { ...factor, lastStep: step } : null;
  }
  const name = hashRecoveryCode(code);
  return factor.recovery.includes(name) ? { ...factor, recovery: factor.recovery.filter((one) => one !== name) } : null;
}
