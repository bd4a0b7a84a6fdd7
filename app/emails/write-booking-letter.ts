import { readReason, type Reason } from "~/domain/booking/reason";
import { isMessageKey, type MessageKey, type Translate } from "~/messages";
import { formatDayOf, formatMoment } from "~/ui/format/moment";
import { formatMoney } from "~/ui/format/money";
import { FACTS, type FactName } from "./booking-facts";
import type { BookingLetter, BookingMailData } from "./booking-mail";
import { BOOKING_SHEETS } from "./booking-sheets";
import type { LetterContent, Reader } from "./letter";

/** Words that stand in subjects and texts. None of them is a phone number or an address. */
const wordsOf = (data: BookingMailData, { locale }: Reader): Record<string, string> => ({
  artisan: data.artisan.name[locale],
  customer: data.customer.name,
  service: data.service[locale],
  when: formatMoment(data.start, locale),
  until: data.until === null ? "" : formatMoment(data.until, locale),
  refund: formatMoney(data.refund, { exact: true }),
  earning: formatMoney(data.earning, { exact: true }),
  balance: formatMoney(data.balance, { exact: true }),
  closes: formatMoment(data.closes, locale),
  anew: data.told?.by ? formatDayOf(data.told.by, locale) : "",
});

/** What is said of a reason. One that is not in the list is told by its own words, which follow. */
const reasonSentence = ({ code, words }: Reason, t: Translate): string => t(code === "other" && words ? "mail.reason.words" : `mail.reason.${code}`);

/** Other words for a visit that is paid in person, or whose balance is not paid, where there are some. */
function otherwise(letter: string, { pays, due }: BookingMailData): MessageKey | null {
  const key = pays === "in_person" ? `mail.${letter}.inPerson` : due > 0 ? `mail.${letter}.deposit` : "";
  return isMessageKey(key) ? key : null;
}

/** Another subject for a visit that is paid in person, where there is one. */
const inPerson = (key: string, { pays }: BookingMailData): MessageKey | null => (pays === "in_person" && isMessageKey(key) ? key : null);

/** That somebody else paid, or may have, and that money goes back there; nothing where the customer paid himself, or the letter says nothing of what was paid. */
function payerWords({ payer, paid, refund }: BookingMailData, facts: readonly FactName[]): MessageKey[] {
  if (payer === "customer") return [];
  if (facts.includes("refund") && refund > 0) return [`mail.payer.${payer}.back`];
  return facts.includes("paid") && paid > 0 ? [`mail.payer.${payer}`] : [];
}

/** That what goes back waits: on its way it is not. */
const waitWords = ({ pays, refund, refundWaits, told }: BookingMailData, facts: readonly FactName[]): MessageKey[] => (pays === "online" && refundWaits && !told && refund > 0 && facts.includes("refund") ? ["mail.refund.waits"] : []);

/** The content of a letter about a booking, in the reader's language. */
export function writeBookingLetter(letter: BookingLetter, data: BookingMailData, reader: Reader): LetterContent {
  const { t } = reader;
  const { facts, action, to, reasoned } = BOOKING_SHEETS[letter];
  const words = wordsOf(data, reader);
  const reason = reasoned && data.reason ? readReason(data.reason) : null;
  return {
    subject: t(inPerson(`mail.${letter}.inPersonSubject`, data) ?? `mail.${letter}.subject`, words),
    paragraphs: [t(otherwise(letter, data) ?? `mail.${letter}.text`, words), ...[...payerWords(data, facts), ...waitWords(data, facts)].map((key) => t(key)), ...(reason ? [reasonSentence(reason, t)] : []), ...(reason?.words ? [`“${reason.words}”`] : [])],
    facts: facts.flatMap((name) => {
      const value = FACTS[name](data, reader);
      return value ? [{ label: t(`mail.fact.${name}`, words), value }] : [];
    }),
    action: { label: t(`mail.action.${action}`), url: reader.link(to(data)) },
  };
}
