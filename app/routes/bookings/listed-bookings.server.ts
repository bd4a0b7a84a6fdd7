import { isInLists } from "~/domain/artisan/listing";
import { nextStep } from "~/domain/booking/next-step";
import type { Millis } from "~/domain/time/instant";
import type { ListedArtisan } from "~/models/artisan.server";
import type { BookingRow } from "~/models/booking.server";
import { byBooking, findPaymentsOfBookings } from "~/models/payment.server";
import { findReviewsOf } from "~/models/review.server";
import type { ListedBooking } from "~/ui/booking/booking-entry";
import { paymentStateOf } from "./booking-money.server";

type Groups = Record<"needsAction" | "upcoming" | "past", BookingRow[]>;

/** The bookings of a list with their next steps. A review still to be written is something that waits for the customer. */
export async function listedBookings({ needsAction, upcoming, past }: Groups, artisans: ReadonlyMap<string, ListedArtisan>, now: Millis): Promise<Record<keyof Groups, ListedBooking[]>> {
  const unsettled = [...needsAction, ...past].filter(({ state }) => ["awaiting_payment", "released", "expired"].includes(state));
  const served = past.filter(({ state }) => state === "completed");
  const [payments, reviews] = await Promise.all([findPaymentsOfBookings(unsettled.map(({ _id }) => _id)), findReviewsOf(served.map(({ _id }) => _id))]);
  const orders = byBooking(payments);
  const reviewed = new Set(reviews.map(({ _id }) => _id));
  const listed = (row: BookingRow): ListedBooking[] => {
    const artisan = artisans.get(row.artisan);
    if (!artisan) return [];
    const money = paymentStateOf(orders.get(row._id)?.first ?? null, now);
    const { actions } = nextStep(row, "customer", { now, money, reviewed: reviewed.has(row._id), bookable: isInLists(artisan) });
    const { _id: id, state, dueAt, start, service } = row;
    return [{ id, state, dueAt, start, title: service.title, artisan: { slug: artisan.slug, craft: artisan.craft, name: artisan.name }, service: { id: service.id }, actions: actions.filter((action) => action !== "cancel") }];
  };
  return { needsAction: needsAction.flatMap(listed), upcoming: upcoming.flatMap(listed), past: past.flatMap(listed) };
}
