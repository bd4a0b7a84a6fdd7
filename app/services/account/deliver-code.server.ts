import { sms } from "~/adapters/sms/index.server";
import { email } from "~/adapters/email/index.server";
import { whyNoCode } from "~/domain/account/code";
import { parseIdentifier, type Identifier } from "~/domain/contact/identifier";
import { writeLetter } from "~/emails";
import type { Reader } from "~/emails/letter";
import { renderHtml } from "~/emails/render-html";
import { renderText } from "~/emails/render-text";
import { environment } from "~/env.server";
import { translator } from "~/messages";
import { findCodeToSend, forgetCode, type CodeRequest } from "~/models/code-request.server";
import { findPersonByIdentifier, type Person } from "~/models/person.server";
import { localizedHref } from "~/paths";
import { businessNow } from "~/services/clock/business-now.server";
import { sendMail } from "~/services/mail/send-mail.server";
import { openSecret } from "~/services/staff/sealed-secret.server";

/**
 * Sends the code of a request by SMS or e-mail, then forgets its digits. Where the address had to be free and is not, its owner is told instead, and no
 * code ever goes out. Repeating it with the same key sends the same code at most once; a code that is late or used by then is not sent.
 */
export async function deliverCode({ request, key }: { request: string; key: string }): Promise<void> {
  const row = await findCodeToSend(request);
  const to = row && parseIdentifier(row.to);
  if (!row?.sealed || !to) return;
  if (!whyNoCode(row, Date.now())) {
    const owner = await ownerElse(row, to);
    if (owner) await sendMail({ template: row.purpose === "change_contact" ? "address_wanted" : "already_registered", data: {}, to: owner._id, key });
    else await send(row, to, openSecret(row.sealed, row._id), key);
  }
  await forgetCode(row._id);
}

/** Who has the address already, where nobody but the one who asks may. */
async function ownerElse({ purpose, person }: CodeRequest, to: Identifier): Promise<Person | null> {
  if (purpose !== "register" && purpose !== "change_contact") return null;
  const owner = await findPersonByIdentifier(to);
  return owner && owner._id !== person ? owner : null;
}

async function send({ locale }: CodeRequest, to: Identifier, code: string, key: string): Promise<void> {
  const t = translator(locale);
  const reader: Reader = { name: "", locale, t, link: (path) => environment().publicUrl + localizedHref(locale, path) };
  const content = writeLetter({ template: "code", data: { code } }, reader);
  const message = { key, template: "code", locale, subject: content.subject, secret: true, at: businessNow() };
  if (to.kind === "phone") await sms().send({ ...message, to: to.phone, text: t("mail.code.sms", { code }), variables: [code] });
  else await email().send({ ...message, to: to.email, text: renderText(content, reader), html: renderHtml(content, reader) });
}
