import { email } from "~/adapters/email/index.server";
import { sms } from "~/adapters/sms/index.server";
import { firstName } from "~/domain/account/first-name";
import type { Identifier } from "~/domain/contact/identifier";
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
 * A person with a phone number alone gets its subject and link by SMS. `address` is where to, when not to where he is reached now.
 */
export async function sendMail({ to, ...mail }: MailOf & { to: string; key: string; address?: Identifier }): Promise<void> {
  const person = await findPerson(to);
  if (person) await sendLetter(person, mail);
}

/** Sends a letter to somebody whose row was read already. */
export async function sendLetter(person: Person, { key, address, ...mail }: MailOf & { key: string; address?: Identifier }): Promise<void> {
  const reader = readerOf(person);
  const content = writeLetter(mail, reader);
  const subject = content.subject.replaceAll("\u00a0", " ");
  const letter = { key, template: mail.template, locale: person.locale, subject, secret: OPENS_SOMETHING.has(mail.template), at: businessNow() };
  const reached = address ?? (person.email ? ({ kind: "email", email: person.email } as const) : person.phone ? ({ kind: "phone", phone: person.phone } as const) : null);
  if (reached?.kind === "email") {
    await email().send({ ...letter, to: reached.email, text: renderText(content, reader), html: renderHtml(content, reader) });
  } else if (reached) {
    const variables = [subject, content.action?.url ?? ""];
    await sms().send({ ...letter, to: reached.phone, text: reader.t("mail.sms", { subject, link: content.action?.url ?? "" }).trim(), variables });
  }
}

const readerOf = ({ name, locale }: Person): Reader => ({
  name: firstName(name),
  locale,
  t: translator(locale),
  link: (path) => environment().publicUrl + localizedHref(locale, path),
});
