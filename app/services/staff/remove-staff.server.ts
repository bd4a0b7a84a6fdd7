import type { Outcome } from "~/domain/refusal";
import { changeStaffMember, type StaffDecision } from "./change-staff-member.server";

/** Removes a member from office: sessions end at once, password and second factor are gone, the row stays for the record. Refuses as `changeStaffMember`. */
export const removeStaff = (decision: StaffDecision): Promise<Outcome<object>> =>
  changeStaffMember(decision, ({ role }) => ({ action: "staff.removed", change: { active: false, passwordHash: null, secondFactor: null }, before: { active: "yes", role }, after: { active: "no" } }));
