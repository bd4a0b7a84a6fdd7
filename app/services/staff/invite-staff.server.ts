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
 * Makes a member who cannot sign in yet, and sends a link that works for 24 hours. Somebody invited before who never came gets another link;
 * somebody who was removed comes back under the same row, with a new password and a new second factor.
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
    if (same?.email !== email) return inviteAgain({ by, name, email, role, now });
  }
  wakeRelay();
  return { ok: true, member: id };
}

async function inviteAgain({ by, name, email, role, now }: Omit<Invitation, "id">): Promise<Outcome<{ member: string }>> {
  const member = await findStaffByEmail(email);
  if (!member || member.passwordHash || (member.active && member.secondFactor)) return refuse(member ? "already_registered" : "busy");
  const event = member.active ? ({ action: "staff.invited", before: { role: member.role } } as const) : ({ action: "staff.returned", before: { active: "no", role: member.role } } as const);
  const outbox = [
    ...auditEntry({ key: `invited-${member.version}`, ...event, actor: by, at: now, after: { ...(member.active ? {} : { active: "yes" }), role } }),
    ...outboxEntries([{ key: `invite-${now}`, lane: "mail", kind: "invite" }]),
  ];
  const change = member.active ? { role } : { name, role, active: true, passwordHash: null, secondFactor: null, invitedAt: now };
  if (!(await changeStaff(member._id, member.version, change, outbox))) return refuse("busy");
  wakeRelay();
  return { ok: true, member: member._id };
}
