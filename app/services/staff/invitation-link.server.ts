import { createHmac } from "node:crypto";
import { days, hours } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { isDuplicateKey } from "~/models/model.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { hashSecret } from "~/services/account/hash-secret.server";

/** How long an invitation works. */
const INVITATION_LASTS = hours(24);

/** Makes the secret of an invitation. The same member and key give the same one, so that repeating it makes no second link. `now` is real time. */
export async function makeInvitation({ member, key, now }: { member: string; key: string; now: number }): Promise<string> {
  const token = createHmac("sha256", environment().formSecret).update(`invitation\n${member}\n${key}`).digest("base64url");
  const expiresAt = now + INVITATION_LASTS;
  try {
    await OneTimeCodes.create({ _id: hashSecret(token), purpose: "staff_invitation", person: member, createdAt: now, expiresAt, usedAt: null, rubbishAt: new Date(expiresAt + days(1)) });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return token;
}
