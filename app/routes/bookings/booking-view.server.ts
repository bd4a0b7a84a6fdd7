import { isInLists } from "~/domain/artisan/listing";
import { refundTermsOf } from "~/domain/booking/balance";
import { happened } from "~/domain/booking/happened";
import { nextStep } from "~/domain/booking/next-step";
import { progressOf } from "~/domain/booking/progress";
import { readReason } from "~/domain/booking/reason";
import { shownTo } from "~/domain/booking/shown-to";
import { refundSteps } from "~/domain/pricing/cancellation";
import type { RequestContext } from "~/http/context.server";
import { findOrders } from "~/models/payment.server";
import { findPaymentCheck } from "~/models/payment-check.server";
import { findPerson } from "~/models/person.server";
import { findReviewOf } from "~/models/review.server";
import { findServiceOf } from "~/models/service.server";
import { isNamedInDocument } from "~/models/tax-document.server";
import { findMoneyPlaces } from "~/services/payment/find-money-places.server";
import { refundNow } from "~/services/booking/refund-now";
import type { BookingView } from "~/ui/booking/booking-view";
import { checkOf, moneyOf, paymentStateOf, refundsOf } from "./booking-money.server";
import { summaryOf, type OpenBooking } from "./open-booking.server";

/** Everything the booking's page shows to the party that opened it. */
export async function bookingView(context: RequestContext, open: OpenBooking): Promise<BookingView> {
  const { row, relation, artisan } = open;
  const shown = shownTo(relation, row);
  const [orders, review, service, seller, named, check] = await Promise.all([
    findOrders(row._id),
    row.state === "completed" ? findReviewOf(row._id) : null,
    relation === "customer" && row.state === "confirmed" ? findServiceOf(artisan._id, row.service.id) : null,
    shown.reachesArtisan ? findPerson(artisan._id) : null,
    row.state === "awaiting_payment" ? false : isNamedInDocument(row._id, relation === "customer" ? row.customer : row.artisan),
    relation === "customer" && row.pays === "online" ? findPaymentCheck(row._id) : null,
  ]);
  const balanceState = paymentStateOf(orders.balance ?? null, context.now);
  const money = moneyOf(row, orders);
  const reviewed = review !== null;
  const bookable = isInLists(artisan);
  const step = nextStep(row, relation, { now: context.now, money: paymentStateOf(orders.first ?? null, context.now), balance: balanceState, reviewed, bookable });
  const places = (await findMoneyPlaces({ bookings: [row], payments: Object.values(orders), side: relation, now: context.now })).get(row._id) ?? [];
  const cancellable = step.actions.includes("cancel");
  return {
    ...summaryOf(open),
    bookable,
    phone: shown.phone,
    artisanPhone: seller?.phone ?? null,
    prepare: service?.prepare ?? null,
    step,
    progress: progressOf(row, reviewed),
    history: row.history.map((line) => ({ what: happened(line), at: line.at, reason: line.reason ? readReason(line.reason) : null })),
    money,
    balanceState,
    checked: relation === "customer" ? checkOf(orders, check, context.now) : null,
    documents: named || (relation === "customer" && money.paid > 0),
    refunds: relation === "customer" ? refundsOf(row, orders, context.now) : [],
    places,
    refundNow: cancellable && relation === "customer" ? refundNow(row, "customer", context.now) : null,
    refundSteps: cancellable && row.pays === "online" && !row.artisanSuspended ? refundSteps(refundTermsOf(row)) : [],
  };
}
