import { randomUUID } from "node:crypto";
import { email } from "~/adapters/email/index.server";
import { firstName } from "~/domain/account/first-name";
import { writeLetter, type MailOf } from "~/emails";
import type { LetterContent, Reader } from "~/emails/letter";
import { renderHtml } from "~/emails/render-html";
import { renderText } from "~/emails/render-text";
import { environment } from "~/env.server";
import { translator } from "~/messages";
import { recordDelivery } from "~/models/delivery.server";
import { findPerson, type Person } from "~/models/person.server";
import { businessNow } from "~/services/clock/business-now.server";
import { localizedHref } from "~/paths";

/**
 * Sends a letter to a person in his language; nobody is not written to. `key` says what it is about: the same key never sends twice.
 * A person with a phone number alone would get it by SMS, which is recorded as not sent.
 */
export async function sendMail({ to, ...mail }: MailOf & { to: string; key: string }): Promise<void> {
  const person = await findPerson(to);
  if (person) await sendLetter(person, mail);
}

/** Sends a letter to somebody whose row was read already. */
export async function sendLetter(person: Person, { key, ...mail }: MailOf & { key: string }): Promise<void> {
  const reader = readerOf(person);
  const content = writeLetter(mail, reader);
  const letter = { key, template: mail.template, locale: person.locale, subject: content.subject.replaceAll("\u00a0", " "), at: businessNow() };
  if (person.email) {
    await email().send({ ...letter, to: person.email, text: renderText(content, reader), html: renderHtml(content, reader) });
  } else if (person.phone) {
    await recordDelivery({ ...letter, _id: randomUUID(), channel: "sms", state: "not_sent", to: person.phone, text: shortText(letter.subject, content, reader), html: "" });
  }
}

const readerOf = ({ name, locale }: Person): Reader => ({
  name: firstName(name),
  locale,
  t: translator(locale),
  link: (path) => environment().publicUrl + localizedHref(locale, path),
});

/** A text message holds the subject and the link. */
const shortText = (subject: string, { action }: LetterContent, { t }: Reader): string => t("mail.sms", { subject, link: action?.url ?? "" }).trim();
