import type { MoneyEvent } from "~/domain/ledger/event";
import { findBooking } from "~/models/booking.server";
import { toldRefund } from "~/domain/payment/told-refunds";
import type { PaymentRow } from "~/models/payment.server";
import { businessNow } from "~/services/clock/business-now.server";
import { settleBalance } from "~/services/booking/settle-balance.server";
import { settleBooking } from "~/services/booking/settle-booking.server";
import { sendBookingMail } from "~/services/mail/send-booking-mail.server";
import { log } from "~/http/log.server";
import { followFreezes } from "~/services/payment/follow-freezes.server";
import { postJournal } from "~/services/payment/post-journal.server";
import { addDebt } from "~/services/payment/add-debt.server";
import { endCode } from "~/services/payment/end-code.server";
import { liftDebt } from "~/services/payment/lift-debt.server";
import { returnNetting } from "~/services/payment/return-netting.server";
import { releaseShare } from "~/services/payment/release-share.server";
import { sendRefund } from "~/services/payment/send-refund.server";
import { sendReversal } from "~/services/payment/send-reversal.server";
import { sendShare } from "~/services/payment/send-share.server";
import { recordBookingEvent } from "~/services/audit/record-booking-event.server";
import type { Handler } from "../aggregate";

/** What follows from a payment: its booking, its journal, the calls to the gateway. */
export const paymentHandlers: Record<string, Handler<PaymentRow>> = {
  settle_booking: (payment) => settleBooking(payment.booking),
  settle_balance: (payment) => settleBalance(payment.booking),
  follow_freezes: (payment) => followFreezes(payment.booking, businessNow()),
  post_journal: (_payment, { data }) => postJournal(data.event as MoneyEvent),
  send_refund: async (payment, { data }) => {
    const outcome = await sendRefund({ payment: payment._id, moveKey: String(data.moveKey), now: businessNow() });
    if (!outcome.ok) throw new Error(`A refund could not be sent: ${outcome.code}`);
  },
  send_share: (payment) => sendShare({ payment: payment._id, now: businessNow() }),
  send_reversal: (payment, { data }) => sendReversal({ payment: payment._id, key: String(data.key), now: businessNow() }),
  release_share: (payment) => releaseShare({ payment: payment._id, now: businessNow() }),
  lift_debt: (payment, { data }) => liftDebt({ payment: payment._id, key: String(data.key), now: businessNow() }),
  return_netting: ({ _id, artisan }, { data }) => returnNetting({ artisan, payment: _id, kept: Number(data.kept) }),
  end_code: ({ booking }) => endCode(booking),
  add_debt: ({ _id, artisan, booking }, { data }) => addDebt({ artisan, booking, key: `${_id}:${String(data.key)}`, amount: Number(data.amount), now: businessNow() }),
  tell_refund_processed: async (payment, { key, data }) => {
    const booking = await findBooking(payment.booking);
    if (booking) await sendBookingMail({ booking, reader: "customer", template: "refund_sent", key: `${payment._id}:${key}`, told: toldRefund(payment, String(data.moveKey), businessNow()) });
  },
  tell_refund_failed: async (payment, { key, data }) => {
    const [booking, told] = [await findBooking(payment.booking), toldRefund(payment, String(data.moveKey), businessNow())];
    if (booking && told?.stage === "not_sent") await sendBookingMail({ booking, reader: "customer", template: "refund_not_sent", key: `${payment._id}:${key}`, told });
  },
  audit: ({ booking }, entry) => recordBookingEvent({ _id: booking }, entry),
  alert_staff: async (payment, { data }) => log("alert", { reason: String(data.reason), payment: payment._id }),
};
