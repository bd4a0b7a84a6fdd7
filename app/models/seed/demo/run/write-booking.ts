import { holdDeadline } from "~/domain/booking/deadlines";
import { dueAtBooking, WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import { priceBooking } from "~/domain/pricing/price-booking";
import type { Millis } from "~/domain/time/instant";
import type { BookingRow } from "~/models/booking.server";
import type { Service } from "~/models/service.server";
import type { Random } from "../../deal";
import { seededReference } from "../ids";
import type { Plan } from "../plan/plan";
import type { DemoArtisan } from "../rows/demo-artisan";
import { paysOf } from "../rows/not-active";
import type { Guest } from "./choose-guest";
import { chooseNote } from "./choose-note";
import type { World } from "./world";

/** A number that everybody knows to be nobody's. */
const PHONE = "+919876543210";

interface Ordered {
  id: string;
  plan: Plan;
  artisan: DemoArtisan;
  service: Service;
  guest: Guest;
  start: Millis;
  end: Millis;
  random: Random;
}

/** Writes an ordered booking, whose time is claimed, at the price of that moment. */
export function writeBooking(world: World, { id, plan, artisan: { dealt, profile, rules }, service, guest, start, end, random }: Ordered): BookingRow {
  const { customer, place, address } = guest;
  const people = random.whole(1, Math.min(service.maxPeople, place === "video" ? 1 : 4));
  const { unitPrice, priceType } = service;
  const { items, total } = priceBooking({ unitPrice, priceType, people, tier: profile.tier, joinedAt: profile.joinedAt, at: plan.placedAt });
  const pays = paysOf(dealt.index);
  const deposit = pays === "online" ? dueAtBooking(total, service.deposit ?? WHOLE_DEPOSIT) : total;
  const row: BookingRow = {
    _id: id,
    reference: seededReference(plan.seed, world.references),
    version: 1,
    move: 0,
    state: "awaiting_payment",
    dueAt: holdDeadline(plan.placedAt),
    customer: customer.person._id,
    artisan: profile._id,
    service: { id: service._id, title: service.title, lengthMinutes: service.lengthMinutes, priceType, unitPrice },
    start,
    end,
    zone: rules.zone,
    place,
    address,
    people,
    phone: PHONE,
    note: chooseNote(customer.person.locale, place, random),
    policy: profile.policy,
    mode: profile.mode,
    pays,
    placedAt: plan.placedAt,
    items,
    total,
    ...(deposit < total ? { deposit } : {}),
    refund: null,
    history: [{ event: "place", actor: "customer", at: plan.placedAt, from: null, to: "awaiting_payment", reason: null }],
    outbox: [],
    leases: {},
  };
  world.bookings.set(id, row);
  world.plans.set(id, plan);
  return row;
}
