import { removeEntries } from "~/models/calendar.server";
import type { BookingRow } from "~/models/booking.server";
import { dropHold } from "~/models/hold.server";
import { recordBookingEvent } from "~/services/audit/record-booking-event.server";
import { businessNow } from "~/services/clock/business-now.server";
import { sendBookingMail } from "~/services/mail/send-booking-mail.server";
import { tellAway } from "~/services/booking/tell-away.server";
import { accrueCommission } from "~/services/payment/accrue-commission.server";
import { endCode } from "~/services/payment/end-code.server";
import { askOwedRefund } from "~/services/money/ask-owed-refund.server";
import { planRelease } from "~/services/payment/plan-release.server";
import { refundOwed } from "~/services/payment/refund-owed.server";
import { askForDocuments } from "~/services/tax-document/ask-for-documents.server";
import { visitSource } from "~/domain/tax-document/sources";
import { tellAll } from "~/services/feed/tell-all.server";
import type { OrderPart } from "~/domain/payment/books";
import type { Outcome } from "~/domain/refusal";
import type { Handler } from "../aggregate";

/** What follows from a booking's steps. */
export const bookingHandlers: Record<string, Handler<BookingRow>> = {
  free_time: (booking, { data }) => removeEntries(booking.artisan, booking._id, Number(data.move)),
  free_hold: (booking) => dropHold(booking.customer, booking._id),
  end_code: ({ _id }) => endCode(_id),
  refund: async (booking, { key, data }) => must(await refundOwed({ booking: booking._id, part: partIn(data), amount: Number(data.amount), key, reason: String(data.rule), now: businessNow() })),
  ask_refund: (booking, { data }) => askOwedRefund({ booking, amount: Number(data.amount), by: String(data.by), at: Number(data.at) }),
  earn: async (booking, { data }) => must(await planRelease({ booking: booking._id, part: partIn(data), amount: Number(data.amount), at: Number(data.at) })),
  document: ({ _id }) => askForDocuments(visitSource(_id)),
  owe: (booking, { data }) => accrueCommission({ booking, at: Number(data.at) }),
  mail: (booking, { key, data }) => sendBookingMail({ booking, reader: data.reader === "artisan" ? "artisan" : "customer", template: String(data.template), key: `${booking._id}:${key}` }),
  tell_away: (booking, { key }) => tellAway(booking, key),
  audit: recordBookingEvent,
  index: (booking) => tellAll("search", booking.artisan),
};

/** Of which of the booking's orders an entry speaks; one that does not say so speaks of the first. */
const partIn = ({ part }: Record<string, unknown>): OrderPart => (part === "balance" ? part : "first");

/** A refusal here is a bug or a fault to try again, never an answer for somebody. */
function must(outcome: Outcome<object>): void {
  if (!outcome.ok) throw new Error(`A booking's money could not be moved: ${outcome.code}`);
}
