import { PROVIDER_NAMES, type Provider } from "~/domain/account/proven-identity";
import type { PersonRole, StaffRole } from "~/domain/account/roles";
import type { Localized } from "~/messages";
import { paths } from "~/paths";
import { isBookingLetter, type BookingMailData, type BookingTemplate } from "./booking-mail";
import type { LetterContent, Reader } from "./letter";
import { writeBookingLetter } from "./write-booking-letter";

/** Every letter the site sends and what it is written from. */
export type MailData = {
  welcome: { role: PersonRole };
  reset_password: { token: string };
  password_changed: object;
  provider_linked: { provider: Provider };
  provider_unlinked: { provider: Provider };
  account_claimed: { provider: Provider };
  email_released: object;
  staff_invitation: { token: string; role: StaffRole };
  new_review: { customer: string; service: Localized; stars: number; text: string };
} & Record<BookingTemplate, BookingMailData>;

export type MailTemplate = keyof MailData;
export type MailOf<T extends MailTemplate = MailTemplate> = { [K in T]: { template: K; data: MailData[K] } }[T];

/** Writes a letter: what it says, in the reader's language. */
export function writeLetter(mail: MailOf, reader: Reader): LetterContent {
  const { t, link, locale } = reader;
  switch (mail.template) {
    case "welcome":
      return {
        subject: t("mail.welcome.subject"),
        paragraphs: [t(`mail.welcome.${mail.data.role}`), t("mail.welcome.care")],
        facts: [],
        action: mail.data.role === "artisan" ? { label: t("mail.action.shop"), url: link(paths.artisanToday()) } : { label: t("mail.action.search"), url: link(paths.search()) },
      };
    case "reset_password":
      return {
        subject: t("mail.reset.subject"),
        paragraphs: [t("mail.reset.text"), t("mail.reset.not_you")],
        facts: [],
        action: { label: t("mail.action.reset"), url: link(paths.reset({ token: mail.data.token })) },
      };
    case "password_changed":
      return { subject: t("mail.changed.subject"), paragraphs: [t("mail.changed.text"), t("mail.changed.not_you")], facts: [], action: { label: t("mail.action.reset"), url: link(paths.forgot()) } };
    case "provider_linked":
    case "provider_unlinked":
    case "account_claimed": {
      const words = { provider: PROVIDER_NAMES[mail.data.provider] };
      return { subject: t(`mail.${mail.template}.subject`, words), paragraphs: [t(`mail.${mail.template}.text`, words), t("mail.provider.not_you")], facts: [], action: { label: t("mail.action.reset"), url: link(paths.forgot()) } };
    }
    case "email_released":
      return { subject: t("mail.email_released.subject"), paragraphs: [t("mail.email_released.text")], facts: [], action: { label: t("mail.action.account"), url: link(paths.account()) } };
    case "staff_invitation":
      return {
        subject: t("mail.invitation.subject"),
        paragraphs: [t("mail.invitation.text", { role: t(`admin.role.${mail.data.role}`) }), t("mail.invitation.lasts")],
        facts: [],
        action: { label: t("mail.action.join"), url: link(paths.adminInvitation({ token: mail.data.token })) },
      };
    case "new_review": {
      const { customer, service, stars, text } = mail.data;
      const words = { customer, service: service[locale], stars };
      return { subject: t("mail.artisan.new_review.subject", words), paragraphs: [t("mail.artisan.new_review.text", words), ...(text ? [text] : [])], facts: [], action: { label: t("mail.action.page"), url: link(paths.artisanPage()) } };
    }
    default: {
      const letter = `${mail.data.reader}.${mail.template}`;
      if (!isBookingLetter(letter)) throw new Error(`No letter ${letter}`);
      return writeBookingLetter(letter, mail.data, reader);
    }
  }
}
