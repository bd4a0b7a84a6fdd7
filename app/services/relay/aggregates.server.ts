import { Artisans } from "~/models/artisan.server";
import { Bookings } from "~/models/booking.server";
import { DocumentWants } from "~/models/document-want.server";
import { Payees } from "~/models/payee.server";
import { Breaks } from "~/models/break.server";
import { Payments } from "~/models/payment.server";
import { Payouts } from "~/models/payout.server";
import { People } from "~/models/person.server";
import { RefundRequests } from "~/models/refund-request.server";
import { Reviews } from "~/models/review.server";
import { endSessions } from "~/models/session.server";
import { Standings } from "~/models/standing.server";
import { Staff } from "~/models/staff.server";
import { WebhookEvents } from "~/models/webhook-event.server";
import { tellAll } from "~/services/feed/tell-all.server";
import { tellBankChange } from "~/services/payee/tell-bank-change.server";
import { applyWebhook } from "~/services/payment/apply-webhook.server";
import { recountRating } from "~/services/review/recount-rating.server";
import { tellReview } from "~/services/review/tell-review.server";
import { endEarlierSessions } from "~/services/account/end-earlier-sessions.server";
import { finishShop } from "~/services/account/finish-shop.server";
import { tellContact } from "~/services/contact/tell-contact.server";
import { tellPerson } from "~/services/account/tell-person.server";
import { recordBookingEvent } from "~/services/audit/record-booking-event.server";
import { recordBreakEvent } from "~/services/audit/record-break-event.server";
import { recordPersonEvent } from "~/services/audit/record-person-event.server";
import { finishClosing } from "~/services/privacy/finish-closing.server";
import { finishKeeping } from "~/services/privacy/finish-keeping.server";
import { tellClosing } from "~/services/privacy/tell-closing.server";
import { recordStaffEvent } from "~/services/audit/record-staff-event.server";
import { carryOutRefund } from "~/services/money/carry-out-refund.server";
import { businessNow } from "~/services/clock/business-now.server";
import { applyStanding } from "~/services/standing/apply-standing.server";
import { tellStanding } from "~/services/standing/tell-standing.server";
import { tellTier } from "~/services/tier/tell-tier.server";
import { issueWanted } from "~/services/tax-document/issue-wanted.server";
import { sendInvitation } from "~/services/staff/send-invitation.server";
import { aggregate, type Aggregate } from "./aggregate";
import { bookingHandlers } from "./handlers/booking.server";
import { paymentHandlers } from "./handlers/payment.server";
import { payoutHandlers } from "./handlers/payout.server";

/** Every collection with an outbox. */
export const AGGREGATES: readonly Aggregate[] = [
  aggregate(Bookings, bookingHandlers),
  aggregate(Payments, paymentHandlers),
  aggregate(Payees, { tell_bank_change: tellBankChange }),
  aggregate(Payouts, payoutHandlers),
  aggregate(DocumentWants, { issue_document: issueWanted }),
  aggregate(RefundRequests, { audit: recordBookingEvent, refund: async ({ _id }, { data }) => void (await carryOutRefund({ booking: _id, request: String(data.request), now: businessNow() })) }),
  aggregate(Breaks, { audit: recordBreakEvent }),
  aggregate(WebhookEvents, { apply_webhook: applyWebhook }),
  aggregate(Artisans, { index: (artisan) => tellAll("search", artisan._id), audit: recordPersonEvent, tell_tier: tellTier }),
  aggregate(Reviews, { recount: (review) => recountRating(review.artisan), mail: tellReview }),
  aggregate(Staff, { audit: recordStaffEvent, invite: sendInvitation, end_sessions: ({ _id }) => endSessions({ person: _id }, Date.now()) }),
  aggregate(Standings, { apply: ({ _id }) => applyStanding(_id), audit: recordPersonEvent, mail: tellStanding }),
  aggregate(People, { mail: tellPerson, open_shop: finishShop, end_earlier_sessions: endEarlierSessions, tell_contact: tellContact, finish_closing: finishClosing, tell_closing: tellClosing, finish_keeping: finishKeeping }),
];
