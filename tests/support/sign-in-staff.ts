import { findStaffByEmail } from "~/models/staff.server";
import { openSecret } from "~/services/staff/sealed-secret.server";
import { totpCode } from "~/services/staff/totp.server";

/** The code that a member's app shows now. */
export async function codeNow(email: string): Promise<string> {
  const member = await findStaffByEmail(email);
  return member?.secondFactor ? totpCode(openSecret(member.secondFactor.secret, member._id), Date.now()) : "";
}
