import { SAME_FORM } from "~/domain/account/code";
import { refuse, type Outcome } from "~/domain/refusal";
import { findSpentCode, findUsableCode, spendCode } from "~/models/one-time-code.server";
import { hasEnded } from "~/models/session.server";
import { changeStaff, findStaffMember, type StaffMember } from "~/models/staff.server";
import { countSuperAdmin } from "~/models/super-admins.server";
import { hashPassword } from "~/services/account/hash-password.server";
import { hashSecret } from "~/services/account/hash-secret.server";
import { newSessionSecret, openSessionSecret, sealSessionSecret } from "~/services/account/session-secret.server";
import { willBePassword } from "~/services/account/will-be-password.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { auditEntry } from "./audit-entry";

/** Who was invited by this link, while it works; null otherwise. Looking uses nothing up. */
export async function findInvited(token: string): Promise<StaffMember | null> {
  const code = await findUsableCode(hashSecret(token), "staff_invitation", Date.now());
  const member = code && (await findStaffMember(code.person));
  return member?.active && !member.passwordHash ? member : null;
}

interface Accepted {
  token: string;
  password: string;
  /** The browser's own name. */
  browser: string;
  now: number;
}

interface Joined {
  member: StaffMember;
  sid: string;
}

/** Sets the first password of somebody invited, or the next of somebody whose password was taken away; it was checked. The link works once; the same form sent twice by one browser opens one session, by `sid`. Refuses with link_expired, busy. `now` is real time. */
export async function acceptInvitation(accepted: Accepted): Promise<Outcome<Joined>> {
  const { token, password, browser, now } = accepted;
  if (!(await findInvited(token))) return joinedAlready(accepted);
  const passwordHash = await hashPassword(password);
  const [code, sid] = [hashSecret(token), newSessionSecret()];
  const id = await spendCode(code, "staff_invitation", now, { usedBy: hashSecret(browser), session: sealSessionSecret(sid, code) });
  if (!id) return joinedAlready(accepted);
  const joined = await compareAndSet(async () => {
    const member = await findStaffMember(id);
    if (!member?.active || member.passwordHash) return refuse("link_expired");
    const audit = auditEntry({ key: `joined-${member.version}`, action: member.secondFactor ? "staff.password_set" : "staff.joined", actor: id, at: now });
    return (await changeStaff(id, member.version, { passwordHash }, audit)) ? { ok: true as const, member, sid } : undefined;
  });
  if (joined?.ok && joined.member.role === "super_admin") await countSuperAdmin(id);
  if (joined?.ok) wakeRelay();
  return joined ?? refuse("busy");
}

/** Whom this browser has just let in by this link and this very password, unless he has signed out since. */
async function joinedAlready({ token, password, browser, now }: Accepted): Promise<Outcome<Joined>> {
  const code = await findSpentCode(hashSecret(token), "staff_invitation", hashSecret(browser), now - SAME_FORM);
  const sid = code && openSessionSecret(code);
  if (!sid || (await hasEnded(hashSecret(sid))) || !(await willBePassword(async () => (await findStaffMember(code.person))?.passwordHash, password))) return refuse("link_expired");
  const member = await findStaffMember(code.person);
  return member?.active ? { ok: true, member, sid } : refuse("link_expired");
}
