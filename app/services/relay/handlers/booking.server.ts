import { removeEntries } from "~/models/calendar.server";
import type { BookingRow } from "~/models/booking.server";
import { dropHold } from "~/models/hold.server";
import { recordBookingEvent } from "~/services/audit/record-booking-event.server";
import { businessNow } from "~/services/clock/business-now.server";
import { sendBookingMail } from "~/services/mail/send-booking-mail.server";
import { earnBooking } from "~/services/payment/earn-booking.server";
import { refundBooking } from "~/services/payment/refund-booking.server";
import { askForDocuments } from "~/services/tax-document/ask-for-documents.server";
import { visitSource } from "~/domain/tax-document/sources";
import { tellAll } from "~/services/feed/tell-all.server";
import type { Outcome } from "~/domain/refusal";
import type { Handler } from "../aggregate";

/** What follows from a booking's steps. */
export const bookingHandlers: Record<string, Handler<BookingRow>> = {
  free_time: (booking, { data }) => removeEntries(booking.artisan, booking._id, Number(data.move)),
  free_hold: (booking) => dropHold(booking.customer, booking._id),
  refund: async (booking, { key, data }) => must(await refundBooking({ booking: booking._id, amount: Number(data.amount), key, reason: String(data.rule), now: businessNow() })),
  earn: async (booking, { data }) => must(await earnBooking({ booking, amount: Number(data.amount), now: businessNow() })),
  document: ({ _id }) => askForDocuments(visitSource(_id)),
  mail: (booking, { key, data }) => sendBookingMail({ booking, reader: data.reader === "artisan" ? "artisan" : "customer", template: String(data.template), key: `${booking._id}:${key}` }),
  audit: recordBookingEvent,
  index: (booking) => tellAll("search", booking.artisan),
};

/** A refusal here is a bug or a fault to try again, never an answer for somebody. */
function must(outcome: Outcome<object>): void {
  if (!outcome.ok) throw new Error(`A booking's money could not be moved: ${outcome.code}`);
}
