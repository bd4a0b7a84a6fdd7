import { refuse, type Refusal } from "~/domain/refusal";
import { changeStaff, findStaffByEmail, type StaffMember } from "~/models/staff.server";
import { allowTry, passwordTries, type TryRefusal } from "~/services/account/allow-try.server";
import { checkPassword } from "~/services/account/check-password.server";
import { hashPassword } from "~/services/account/hash-password.server";

/** Checks the password of a member of staff, which is the first of two factors. Refuses with wrong_credentials, for inactive members too, or with too many tries. A hash made with older costs is made anew. */
export async function signInStaff({ email, password, address }: { email: string; password: string; address: string }): Promise<{ ok: true; member: StaffMember } | Refusal | TryRefusal> {
  const allowed = await allowTry(passwordTries({ account: `staff:${email}`, browser: null, address }));
  if (!allowed.ok) return allowed;
  const member = await findStaffByEmail(email);
  const { right, stale } = await checkPassword(member?.passwordHash, password);
  if (member?.active && right && stale) await changeStaff(member._id, member.version, { passwordHash: await hashPassword(password) }, []);
  return member?.active && right ? { ok: true, member } : refuse("wrong_credentials");
}
