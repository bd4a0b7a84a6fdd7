import { randomUUID } from "node:crypto";
import type { StaffRole } from "~/domain/account/roles";
import { randomId } from "~/http/signature.server";
import { findStaffMember, insertStaff, type StaffMember } from "~/models/staff.server";
import { countSuperAdmin } from "~/models/super-admins.server";
import { confirmSecondFactor } from "~/services/staff/confirm-second-factor.server";
import { offeredSecret } from "~/services/staff/offer-second-factor.server";
import { totpCode } from "~/services/staff/totp.server";
import { PASSWORD, usualHash } from "../../support/usual-password";

export { PASSWORD };

/** Somebody who works here, with a password and no second factor yet. */
export async function colleague(role: StaffRole = "support", more: Partial<StaffMember> = {}): Promise<StaffMember> {
  const member = { _id: randomId(), version: 1, name: "Meera Nair", email: `${randomUUID()}@kalasetu.example`, passwordHash: await usualHash(), role, active: true, secondFactor: null, invitedAt: Date.now(), ...more };
  await insertStaff(member);
  if (role === "super_admin" && member.active) await countSuperAdmin(member._id);
  return member;
}

/** A colleague who has set his second factor a minute ago: the secret in his app, and his recovery codes. */
export async function equipped(role: StaffRole = "support") {
  const { _id: id } = await colleague(role);
  const secret = offeredSecret(id, "session");
  const earlier = Date.now() - 60_000;
  const set = await confirmSecondFactor({ id, session: "session", code: totpCode(secret, earlier), now: earlier });
  if (!set.ok) throw new Error(`The second factor was not set: ${set.code}`);
  return { id, secret, recovery: set.recovery };
}

export async function versionOf(id: string): Promise<number> {
  return (await findStaffMember(id))?.version ?? 0;
}
