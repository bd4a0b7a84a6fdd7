import type { ContactKind } from "~/domain/contact/contact-change";
import { PROVIDER_NAMES, type Provider } from "~/domain/account/proven-identity";
import type { PersonRole, StaffRole } from "~/domain/account/roles";
import type { Localized } from "~/messages";
import { paths } from "~/paths";
import { formatDayOf, formatMoment } from "~/ui/format/moment";
import { isBookingLetter, type BookingMailData, type BookingTemplate } from "./booking-mail";
import type { LetterContent, Reader } from "./letter";
import { writeBookingLetter } from "./write-booking-letter";
import { writePayoutLetter, type PayoutMailData } from "./write-payout-letter";
import { writeStandingLetter, type StandingMailData } from "./write-standing-letter";
import { writeTierLetter, type TierMailData } from "./write-tier-letter";

/** Every letter the site sends and what it is written from. */
export type MailData = {
  welcome: { role: PersonRole };
  reset_password: { token: string };
  password_changed: object;
  contact_changed: { kind: ContactKind; change: "added" | "changed" | "removed"; token: string };
  address_wanted: object;
  verify_email: { token: string };
  code: { code: string };
  already_registered: object;
  contact_proved: object;
  provider_linked: { provider: Provider };
  provider_unlinked: { provider: Provider };
  account_claimed: { provider: Provider };
  email_released: object;
  account_closed: { token: string; eraseAt: number };
  staff_invitation: { token: string; role: StaffRole };
  staff_new_password: { token: string };
  payout_sent: PayoutMailData;
  payout_returned: PayoutMailData;
  bank_changed: { until: number };
  tier_changed: TierMailData;
  new_review: { customer: string; service: Localized; stars: number; text: string };
} & StandingMailData &
  Record<BookingTemplate, BookingMailData>;

export type MailTemplate = keyof MailData;
export type MailOf<T extends MailTemplate = MailTemplate> = { [K in T]: { template: K; data: MailData[K] } }[T];

/** Letters that hold a code or link which opens something. */
export const OPENS_SOMETHING: ReadonlySet<MailTemplate> = new Set(["reset_password", "contact_changed", "verify_email", "code", "staff_invitation"] as const);

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
    case "contact_changed": {
      const { kind, change, token } = mail.data;
      return { subject: t(`mail.contact.${kind}.${change}`), paragraphs: [t("mail.contact.text"), t("mail.contact.undo")], facts: [], action: { label: t("mail.action.undo"), url: link(paths.undo({ token })) } };
    }
    case "address_wanted":
      return { subject: t("mail.wanted.subject"), paragraphs: [t("mail.wanted.text"), t("mail.known.not_you")], facts: [], action: null };
    case "verify_email":
      return { subject: t("mail.verify.subject"), paragraphs: [t("mail.verify.text"), t("mail.verify.not_you")], facts: [], action: { label: t("mail.action.verify"), url: link(paths.verify({ token: mail.data.token })) } };
    case "code":
      return { subject: t("mail.code.subject"), copied: mail.data.code, paragraphs: [t("mail.code.text", { code: mail.data.code }), t("mail.code.care")], facts: [], action: null };
    case "already_registered":
      return { subject: t("mail.known.subject"), paragraphs: [t("mail.known.text"), t("mail.known.not_you")], facts: [], action: { label: t("mail.action.signIn"), url: link(paths.login()) } };
    case "contact_proved":
      return { subject: t("mail.proved.subject"), paragraphs: [t("mail.proved.text"), t("mail.proved.next")], facts: [], action: { label: t("mail.action.reset"), url: link(paths.forgot()) } };
    case "provider_linked":
    case "provider_unlinked":
    case "account_claimed": {
      const words = { provider: PROVIDER_NAMES[mail.data.provider] };
      return { subject: t(`mail.${mail.template}.subject`, words), paragraphs: [t(`mail.${mail.template}.text`, words), t("mail.provider.not_you")], facts: [], action: { label: t("mail.action.reset"), url: link(paths.forgot()) } };
    }
    case "email_released":
      return { subject: t("mail.email_released.subject"), paragraphs: [t("mail.email_released.text")], facts: [], action: { label: t("mail.action.account"), url: link(paths.account()) } };
    case "account_closed":
      return {
        subject: t("mail.closed.subject"),
        paragraphs: [t("mail.closed.text", { day: formatDayOf(mail.data.eraseAt, locale, { year: true }) }), t("mail.closed.back")],
        facts: [],
        action: { label: t("mail.action.keep"), url: link(paths.keepAccount({ token: mail.data.token })) },
      };
    case "staff_invitation":
      return {
        subject: t("mail.invitation.subject"),
        paragraphs: [t("mail.invitation.text", { role: t(`admin.role.${mail.data.role}`) }), t("mail.invitation.lasts")],
        facts: [],
        action: { label: t("mail.action.join"), url: link(paths.adminInvitation({ token: mail.data.token })) },
      };
    case "staff_new_password":
      return { subject: t("mail.reset.subject"), paragraphs: [t("mail.staffPassword.text"), t("mail.staffPassword.not_you")], facts: [], action: { label: t("mail.action.reset"), url: link(paths.adminInvitation({ token: mail.data.token })) } };
    case "account_warned":
    case "account_suspended":
    case "appeal_received":
    case "appeal_answered":
    case "account_lifted":
      return writeStandingLetter(mail, reader);
    case "bank_changed":
      return {
        subject: t("mail.bank.subject"),
        paragraphs: [t("mail.bank.text", { moment: formatMoment(mail.data.until, locale) }), t("mail.bank.not_you")],
        facts: [],
        action: { label: t("mail.action.bank"), url: link(paths.artisanPayee()) },
      };
    case "payout_sent":
    case "payout_returned":
      return writePayoutLetter(mail.template, mail.data, reader);
    case "tier_changed":
      return writeTierLetter(mail.data, reader);
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
