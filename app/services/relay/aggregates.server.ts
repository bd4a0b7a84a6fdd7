import { Artisans } from "~/models/artisan.server";
import { Bookings } from "~/models/booking.server";
import { Payments } from "~/models/payment.server";
import { People } from "~/models/person.server";
import { Reviews } from "~/models/review.server";
import { endSessions } from "~/models/session.server";
import { Staff } from "~/models/staff.server";
import { WebhookEvents } from "~/models/webhook-event.server";
import { tellAll } from "~/services/feed/tell-all.server";
import { applyWebhook } from "~/services/payment/apply-webhook.server";
import { recountRating } from "~/services/review/recount-rating.server";
import { tellReview } from "~/services/review/tell-review.server";
import { endOldSessions } from "~/services/account/end-old-sessions.server";
import { finishShop } from "~/services/account/finish-shop.server";
import { tellPerson } from "~/services/account/tell-person.server";
import { recordStaffEvent } from "~/services/audit/record-staff-event.server";
import { sendInvitation } from "~/services/staff/send-invitation.server";
import { aggregate, type Aggregate } from "./aggregate";
import { bookingHandlers } from "./handlers/booking.server";
import { paymentHandlers } from "./handlers/payment.server";

/** Every collection with an outbox. */
export const AGGREGATES: readonly Aggregate[] = [
  aggregate(Bookings, bookingHandlers),
  aggregate(Payments, paymentHandlers),
  aggregate(WebhookEvents, { apply_webhook: applyWebhook }),
  aggregate(Artisans, { index: (artisan) => tellAll("search", artisan._id) }),
  aggregate(Reviews, { recount: (review) => recountRating(review.artisan), mail: tellReview }),
  aggregate(Staff, { audit: recordStaffEvent, invite: sendInvitation, end_sessions: ({ _id }) => endSessions({ person: _id }, Date.now()) }),
  aggregate(People, { mail: tellPerson, open_shop: finishShop, end_sessions: endOldSessions }),
];
