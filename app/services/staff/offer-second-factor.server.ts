import { createHmac } from "node:crypto";
import { refuse, type Outcome } from "~/domain/refusal";
import { environment } from "~/env.server";
import { findStaffMember } from "~/models/staff.server";
import { base32, totpUri } from "./totp.server";

const SECRET_BYTES = 20;

/** The secret that one session is offered. It is reckoned and not stored: looking at the page writes nothing, and loading it twice offers the same. */
export function offeredSecret(member: string, session: string): string {
  const [key] = environment().fieldKeys;
  if (!key) throw new Error("No key to make a secret with");
  return base32(createHmac("sha256", key).update(`second factor\n${member}\n${session}`).digest().subarray(0, SECRET_BYTES));
}

/** The secret that a member of staff puts into an authenticator app: in base32 and as the app's own address. Refuses with already_set, not_found. */
export async function offerSecondFactor(id: string, session: string): Promise<Outcome<{ secret: string; uri: string }>> {
  const member = await findStaffMember(id);
  if (!member?.active) return refuse("not_found");
  if (member.secondFactor) return refuse("already_set");
  const secret = offeredSecret(id, session);
  return { ok: true, secret, uri: totpUri(secret, member.email) };
}
