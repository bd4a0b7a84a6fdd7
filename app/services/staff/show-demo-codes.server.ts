import { Staff, type StaffMember } from "~/models/staff.server";
import { openSecret } from "./sealed-secret.server";
import { totpCode } from "./totp.server";

/** What each member's authenticator app shows now, for trying the demo. Only a demo page calls this. `now` is real time. */
export async function showDemoCodes(now: number): Promise<{ email: string; role: StaffMember["role"]; code: string }[]> {
  const staff = await Staff.find({ active: true }).select({ email: 1, role: 1, secondFactor: 1 }).sort({ email: 1 }).limit(50).lean<StaffMember[]>().exec();
  return staff.flatMap(({ _id, email, role, secondFactor }) => (secondFactor ? [{ email, role, code: totpCode(openSecret(secondFactor.secret, _id), now) }] : []));
}
