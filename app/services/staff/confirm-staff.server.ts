import { refuse, type Refusal } from "~/domain/refusal";
import { findStaffMember, type StaffMember } from "~/models/staff.server";
import type { TryRefusal } from "~/services/account/allow-try.server";
import { checkSecondFactor } from "./check-second-factor.server";
import { signInStaff } from "./sign-in-staff.server";

/** Whether password and code are those of the member who is signed in, within the budgets of signing in. Refuses with wrong_credentials, wrong_code, not_found, busy, or with too many tries. `now` is real time. */
export async function confirmStaff({ id, password, code, address, now }: { id: string; password: string; code: string; address: string; now: number }): Promise<{ ok: true; member: StaffMember } | Refusal | TryRefusal> {
  const member = await findStaffMember(id);
  if (!member) return refuse("not_found");
  const entry = await signInStaff({ email: member.email, password, address });
  return entry.ok ? checkSecondFactor({ id, code, now }) : entry;
}
