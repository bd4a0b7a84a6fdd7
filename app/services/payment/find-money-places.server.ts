import type { Booking } from "~/domain/booking/booking";
import type { Relation } from "~/domain/booking/relation";
import { joinParts, whereabouts, type MoneyPart, type MoneyPlace } from "~/domain/payment/whereabouts";
import type { Millis } from "~/domain/time/instant";
import { byBooking, type PaymentRow } from "~/models/payment.server";
import { findPayoutsNamed, type Payout } from "~/models/payout.server";
import { findPayoutRest } from "./find-payout-rest.server";

interface Asked {
  bookings: readonly Pick<Booking, "_id" | "artisan" | "state" | "history">[];
  payments: readonly PaymentRow[];
  side: Relation;
  now: Millis;
}

/** Where the money of bookings of one artisan is, by booking, as one side is told. `now` is business time. */
export async function findMoneyPlaces({ bookings, payments, side, now }: Asked): Promise<Map<string, MoneyPlace[]>> {
  const artisan = bookings[0]?.artisan ?? "";
  const rest = side === "artisan" && payments.length > 0 ? await findPayoutRest(artisan, now) : null;
  const orders = byBooking(payments);
  const places = bookings.map((booking) => [booking._id, joinParts(Object.values(orders.get(booking._id) ?? {}).flatMap((books) => whereabouts({ booking, books, side, rest, now })))] as const);
  const named = new Set(side === "artisan" ? places.flatMap(([, parts]) => parts.flatMap((part) => (part.where === "paid_out" ? [part.payout] : []))) : []);
  const payouts = new Map((named.size > 0 ? await findPayoutsNamed(artisan, [...named]) : []).map(({ _id, state, at }) => [_id, { state, at }]));
  return new Map(places.map(([id, parts]) => [id, parts.map((part) => withPayout(part, payouts))]));
}

function withPayout(part: MoneyPart, payouts: ReadonlyMap<string, Pick<Payout, "state" | "at">>): MoneyPlace {
  const paid = part.where === "paid_out" ? payouts.get(part.payout) : undefined;
  return paid ? { ...part, paid } : part;
}
