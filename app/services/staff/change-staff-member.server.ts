import { refuse, type Outcome } from "~/domain/refusal";
import type { AuditAction } from "~/domain/audit/audit-row";
import { outboxEntries, type OutboxEntry } from "~/models/outbox.server";
import { changeStaff, findStaffMember, type StaffChange, type StaffMember } from "~/models/staff.server";
import { endSessions } from "~/models/session.server";
import { releaseSuperAdmin } from "~/models/super-admins.server";
import { compareAndSet } from "~/services/compare-and-set.server";
import { wakeRelay } from "~/services/relay/wake.server";
import { auditEntry } from "./audit-entry";

export interface StaffDecision {
  id: string;
  /** Who decides. Nobody decides about himself. */
  by: string;
  /** The version the decider saw. */
  version: number;
  reason: string;
  now: number;
}

/** What changes, and what is written down of it; null when it is so already. */
interface Written {
  action: AuditAction;
  change: StaffChange;
  before: Record<string, string>;
  after: Record<string, string>;
  /** A letter that goes with it. */
  mail?: OutboxEntry[];
}

/**
 * Changes somebody's standing and ends every session he has, at once and again from the outbox, should this process die in between. At least one super_admin who can sign in stays, whoever decides at the same moment.
 * Refuses with not_on_yourself, not_found, changed_meanwhile, last_super_admin, busy.
 */
export async function changeStaffMember({ id, by, version, reason, now }: StaffDecision, decide: (member: StaffMember) => Written | null): Promise<Outcome<object>> {
  if (id === by) return refuse("not_on_yourself");
  const done = await compareAndSet(async (): Promise<Outcome<object> | undefined> => {
    const member = await findStaffMember(id);
    if (!member?.active) return refuse("not_found");
    const written = decide(member);
    if (!written) return { ok: true };
    if (member.version !== version) return refuse("changed_meanwhile");
    const leaves = member.role === "super_admin" && (written.change.active === false || written.change.passwordHash === null || (written.change.role ?? "super_admin") !== "super_admin");
    if (leaves && !(await releaseSuperAdmin(id))) return refuse("last_super_admin");
    const { action, change, before, after, mail = [] } = written;
    return (await changeStaff(id, version, change, [...auditEntry({ key: `${action}-${version}`, action, actor: by, at: now, before, after, reason }), ...endedSessions(version), ...mail])) ? { ok: true } : undefined;
  });
  if (done?.ok) {
    await endSessions({ person: id }, Date.now());
    wakeRelay();
  }
  return done ?? refuse("busy");
}

const endedSessions = (version: number): OutboxEntry[] => outboxEntries([{ key: `end-sessions-${version}`, lane: "access", kind: "end_sessions" }]);
