import { createHmac } from "node:crypto";
import { parseIdentifier } from "~/domain/contact/identifier";
import { days, minutes } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { isDuplicateKey } from "~/models/model.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { findPersonByIdentifier } from "~/models/person.server";
import { sendMail } from "~/services/mail/send-mail.server";
import { hashSecret } from "./hash-secret.server";

/** How long a link to a new password works. */
const RESET_LINK_LASTS = minutes(30);

/**
 * Makes the link to a new password and sends it; nothing for somebody we do not know.
 * Repeating it with the same key makes the same link, so a lost answer sends no second one.
 */
export async function sendResetLink({ identifier, key }: { identifier: string; key: string }): Promise<void> {
  const named = parseIdentifier(identifier);
  const person = named && (await findPersonByIdentifier(named));
  if (!person) return;
  const token = createHmac("sha256", environment().formSecret).update(`reset\n${key}`).digest("base64url");
  const now = Date.now();
  try {
    const expiresAt = now + RESET_LINK_LASTS;
    await OneTimeCodes.create({ _id: hashSecret(token), purpose: "reset_password", person: person._id, to: person.email ?? person.phone ?? "", createdAt: now, expiresAt, usedAt: null, rubbishAt: new Date(expiresAt + days(1)) });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  await sendMail({ template: "reset_password", to: person._id, data: { token }, key });
}
