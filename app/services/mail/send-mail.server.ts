import { email } from "~/adapters/email/index.server";
import { sms } from "~/adapters/sms/index.server";
import { firstName } from "~/domain/account/first-name";
import { OPENS_SOMETHING, writeLetter, type MailOf } from "~/emails";
import type { Reader } from "~/emails/letter";
import { renderHtml } from "~/emails/render-html";
import { renderText } from "~/emails/render-text";
import { environment } from "~/env.server";
import { translator } from "~/messages";
import { findPerson, type Person } from "~/models/person.server";
import { businessNow } from "~/services/clock/business-now.server";
import { localizedHref } from "~/paths";

/**
 * Sends a letter to a person in his language; nobody is not written to. `key` says what it is about: the same key never sends twice.
 * A person with a phone number alone gets its subject and link by SMS.
 */
export async function sendMail({ to, key, ...mail }: MailOf & { to: string; key: string }): Promise<void> {
  const person = await findPerson(to);
  if (!person) return;
  const reader = readerOf(person);
  const content = writeLetter(mail, reader);
  const subject = content.subject.replaceAll("\u00a0", " ");
  const letter = { key, template: mail.template, locale: person.locale, subject, secret: OPENS_SOMETHING.has(mail.template), at: businessNow() };
  if (person.email) {
    await email().send({ ...letter, to: person.email, text: renderText(content, reader), html: renderHtml(content, reader) });
  } else if (person.phone) {
    const variables = [subject, content.action?.url ?? ""];
    await sms().send({ ...letter, to: person.phone, text: reader.t("mail.sms", { subject, link: content.action?.url ?? "" }).trim(), variables });
  }
}

const readerOf = ({ name, locale }: Person): Reader => ({
  name: firstName(name),
  locale,
  t: translator(locale),
  link: (path) => environment().publicUrl + localizedHref(locale, path),
});
