import type { Paise } from "~/domain/money";
import { paths } from "~/paths";
import { formatMoney } from "~/ui/format/money";
import type { LetterContent, Reader } from "./letter";

/** What a letter about a payout says; the amount in paise. */
export interface PayoutMailData {
  amount: Paise;
  bookings: number;
  bankReference: string | null;
}

/** The content of a letter to an artisan whose money was sent to his bank, or came back from there. */
export function writePayoutLetter(template: "payout_sent" | "payout_returned", { amount: paise, bookings: count, bankReference }: PayoutMailData, { t, link }: Reader): LetterContent {
  const amount = formatMoney(paise, { exact: true });
  const facts = [
    { label: t("mail.fact.amount"), value: amount },
    ...(bankReference === null ? [] : [{ label: t("mail.fact.bankReference"), value: bankReference }]),
  ];
  return { subject: t(`mail.${template}.subject`, { amount }), paragraphs: [t(`mail.${template}.text`, { amount, count })], facts, action: { label: t("mail.action.money"), url: link(paths.artisanMoney()) } };
}
