import type { Outcome } from "~/domain/refusal";
import { outboxEntries } from "~/models/outbox.server";
import { changeStaffMember, type StaffDecision } from "./change-staff-member.server";

/**
 * Takes away the password of somebody who forgot it and sends a link of 24 hours that sets a new one; role and second factor stay.
 * Again for somebody who did not use the first link sends another. Refuses as `changeStaffMember`.
 */
export const resetStaffPassword = (decision: StaffDecision): Promise<Outcome<object>> =>
  changeStaffMember(decision, ({ version }) => ({
    action: "staff.password_reset",
    change: { passwordHash: null },
    before: {},
    after: { password: "none" },
    mail: outboxEntries([{ key: `password-${version}`, lane: "mail", kind: "invite", data: { again: true } }]),
  }));
