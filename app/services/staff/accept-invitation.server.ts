import { refuse, type Outcome } from "~/domain/refusal";
import { findUsableCode, spendCode } from "~/models/one-time-code.server";
import { changeStaff, findStaffMember, type StaffMember } from "~/models/staff.server";
import { countSuperAdmin } from "~/models/super-admins.server";
import { hashPassword } from "~/services/account/hash-password.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { auditEntry } from "./audit-entry";

/** Who was invited by this link, while it works; null otherwise. Looking uses nothing up. */
export async function findInvited(token: string): Promise<StaffMember | null> {
  const code = await findUsableCode(hashSecret(token), "staff_invitation", Date.now());
  const member = code && (await findStaffMember(code.person));
  return member?.active && !member.passwordHash ? member : null;
}

/** Sets the first password of somebody invited, or the next of somebody whose password was taken away; it was checked. The link works once. Refuses with link_expired. `now` is real time. */
export async function acceptInvitation({ token, password, now }: { token: string; password: string; now: number }): Promise<Outcome<{ member: StaffMember }>> {
  if (!(await findInvited(token))) return refuse("link_expired");
  const passwordHash = await hashPassword(password);
  const id = await spendCode(hashSecret(token), "staff_invitation", now);
  if (!id) return refuse("link_expired");
  const joined = await compareAndSet(async () => {
    const member = await findStaffMember(id);
    if (!member?.active || member.passwordHash) return refuse("link_expired");
    const audit = auditEntry({ key: `joined-${member.version}`, action: member.secondFactor ? "staff.password_set" : "staff.joined", actor: id, at: now });
    return (await changeStaff(id, member.version, { passwordHash }, audit)) ? { ok: true as const, member } : undefined;
  });
  if (joined?.ok && joined.member.role === "super_admin") await countSuperAdmin(id);
  if (joined?.ok) wakeRelay();
  return joined ?? refuse("busy");
}
