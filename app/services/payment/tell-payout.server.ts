import type { Payout } from "~/models/payout.server";
import { sendMail } from "~/services/mail/send-mail.server";

/** Tells an artisan that money was sent to his bank, or came back from there. The same key never sends twice. */
export const tellPayout = ({ payout: { artisan, amount, lines, bankReference }, template, key }: { payout: Payout; template: "payout_sent" | "payout_returned"; key: string }): Promise<void> =>
  sendMail({ template, data: { amount, bookings: lines.length, bankReference }, to: artisan, key });
