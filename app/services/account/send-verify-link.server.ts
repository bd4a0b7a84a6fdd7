import { createHmac } from "node:crypto";
import { days, hours } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { isDuplicateKey } from "~/models/model.server";
import { OneTimeCodes } from "~/models/one-time-code.server";
import { findPerson } from "~/models/person.server";
import { sendMail } from "~/services/mail/send-mail.server";
import { hashSecret } from "./hash-secret.server";

/** How long a link that confirms an e-mail address works. */
const VERIFY_LINK_LASTS = hours(24);

/** Makes the link that confirms a person's e-mail address and sends it there; nothing where there is none, or it is proved. The same key makes the same link and sends it once. */
export async function sendVerifyLink({ person: id, key }: { person: string; key: string }): Promise<void> {
  const person = await findPerson(id);
  if (!person?.email || person.emailVerifiedAt !== null) return;
  const token = createHmac("sha256", environment().formSecret).update(`verify\n${key}`).digest("base64url");
  const now = Date.now();
  const expiresAt = now + VERIFY_LINK_LASTS;
  try {
    await OneTimeCodes.create({ _id: hashSecret(token), purpose: "verify_email", person: id, to: person.email, createdAt: now, expiresAt, usedAt: null, rubbishAt: new Date(expiresAt + days(1)) });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  await sendMail({ template: "verify_email", data: { token }, to: id, key });
}
