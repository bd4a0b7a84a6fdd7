import type { StaffRole } from "~/domain/account/roles";
import type { Outcome } from "~/domain/refusal";
import { findStaffMember } from "~/models/staff.server";
import { countSuperAdmin } from "~/models/super-admins.server";
import { changeStaffMember, type StaffDecision } from "./change-staff-member.server";

/** Gives a member another role; his sessions end, so that he comes back with the new rights. Refuses as `changeStaffMember`. */
export async function changeStaffRole({ role, ...decision }: StaffDecision & { role: StaffRole }): Promise<Outcome<object>> {
  const done = await changeStaffMember(decision, (member) =>
    member.role === role ? null : { action: "staff.role_changed", change: { role }, before: { role: member.role }, after: { role } },
  );
  if (done.ok && role === "super_admin" && (await findStaffMember(decision.id))?.passwordHash) await countSuperAdmin(decision.id);
  return done;
}
