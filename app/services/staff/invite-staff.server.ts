import type { StaffRole } from "~/domain/account/roles";
import { refuse, type Outcome } from "~/domain/refusal";
import { isDuplicateKey } from "~/models/model.server";
import { outboxEntries } from "~/models/outbox.server";
import { changeStaff, findStaffByEmail, findStaffMember, insertStaff } from "~/models/staff.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { auditEntry } from "./audit-entry";

interface Invitation {
  /** The id of the form, which becomes the member's: sent twice it is one invitation. */
  id: string;
  /** Id of the member who invites; "operator" from the command line. */
  by: string;
  name: string;
  email: string;
  role: StaffRole;
  now: number;
}

/**
 * Makes a member who cannot sign in yet, and sends a link that works for 24 hours. Somebody invited before who never came gets another link.
 * Refuses with already_registered, busy. `now` is real time.
 */
export async function inviteStaff({ id, by, name, email, role, now }: Invitation): Promise<Outcome<{ member: string }>> {
  const outbox = [
    ...auditEntry({ key: "invited", action: "staff.invited", actor: by, at: now, after: { role } }),
    ...outboxEntries([{ key: `invite-${now}`, lane: "mail", kind: "invite" }]),
  ];
  try {
    await insertStaff({ _id: id, version: 1, name, email, passwordHash: null, role, active: true, secondFactor: null, invitedAt: now }, outbox);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const same = await findStaffMember(id);
    if (same?.email !== email) return inviteAgain({ by, email, role, now });
  }
  wakeRelay();
  return { ok: true, member: id };
}

async function inviteAgain({ by, email, role, now }: Pick<Invitation, "by" | "email" | "role" | "now">): Promise<Outcome<{ member: string }>> {
  const member = await findStaffByEmail(email);
  if (!member?.active || member.passwordHash) return refuse(member ? "already_registered" : "busy");
  const outbox = [
    ...auditEntry({ key: `invited-${member.version}`, action: "staff.invited", actor: by, at: now, before: { role: member.role }, after: { role } }),
    ...outboxEntries([{ key: `invite-${now}`, lane: "mail", kind: "invite" }]),
  ];
  if (!(await changeStaff(member._id, member.version, { role }, outbox))) return refuse("busy");
  wakeRelay();
  return { ok: true, member: member._id };
}
