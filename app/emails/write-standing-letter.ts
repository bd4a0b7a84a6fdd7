import type { StandingReason } from "~/domain/account/standing/reasons";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { formatMoment } from "~/ui/format/moment";
import type { LetterContent, Reader } from "./letter";

/** The letters about how somebody stands with us. */
export interface StandingMailData {
  account_warned: { reason: StandingReason; words: string };
  account_suspended: { reason: StandingReason; words: string };
  appeal_received: { until: Millis };
  appeal_answered: { accepted: boolean; words: string };
  account_lifted: object;
}

type StandingLetter = { [K in keyof StandingMailData]: { template: K; data: StandingMailData[K] } }[keyof StandingMailData];

/** Writes one: the reason's sentence in the reader's language, then staff's own words as they were written. */
export function writeStandingLetter(mail: StandingLetter, { t, link, locale }: Reader): LetterContent {
  const own = (words: string): string[] => (words ? [t("mail.standing.words"), words] : []);
  const why = { label: t("mail.action.why"), url: link(paths.accountSuspension()) };
  const signIn = { label: t("mail.action.signIn"), url: link(paths.login()) };
  switch (mail.template) {
    case "account_warned":
      return { subject: t("mail.warned.subject"), paragraphs: [t("mail.warned.text"), t(`standing.reason.${mail.data.reason}`), ...own(mail.data.words), t("mail.warned.next")], facts: [], action: { label: t("mail.action.terms"), url: link(paths.terms()) } };
    case "account_suspended":
      return { subject: t("mail.suspended.subject"), paragraphs: [t("mail.suspended.text"), t(`standing.reason.${mail.data.reason}`), ...own(mail.data.words), t("mail.suspended.appeal"), t("mail.suspended.money")], facts: [], action: why };
    case "appeal_received":
      return { subject: t("mail.appealed.subject"), paragraphs: [t("mail.appealed.text", { until: formatMoment(mail.data.until, locale) })], facts: [], action: why };
    case "appeal_answered":
      return mail.data.accepted
        ? { subject: t("mail.accepted.subject"), paragraphs: [t("mail.accepted.text"), ...own(mail.data.words)], facts: [], action: signIn }
        : { subject: t("mail.upheld.subject"), paragraphs: [t("mail.upheld.text"), ...own(mail.data.words), t("mail.suspended.money")], facts: [], action: why };
    case "account_lifted":
      return { subject: t("mail.lifted.subject"), paragraphs: [t("mail.lifted.text")], facts: [], action: signIn };
  }
}
