import type { Outcome } from "~/domain/refusal";
import { changeStaffMember, type StaffDecision } from "./change-staff-member.server";

/** Takes away a lost second factor: the member sets a new one at the next sign-in. Refuses as `changeStaffMember`. */
export const resetSecondFactor = (decision: StaffDecision): Promise<Outcome<object>> =>
  changeStaffMember(decision, ({ secondFactor }) => (secondFactor ? { action: "staff.second_factor_reset", change: { secondFactor: null }, before: { secondFactor: "set" }, after: { secondFactor: "none" } } : null));
