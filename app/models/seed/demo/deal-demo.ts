import type { Calendar } from "~/domain/availability/calendar";
import type { JournalEntry } from "~/domain/ledger/entry";
import { minutes, type Millis } from "~/domain/time/instant";
import { INDIA, startOfDay } from "~/domain/time/zone";
import type { ArtisanRow } from "~/models/artisan.server";
import type { AvailabilityRow } from "~/models/availability.server";
import type { BookingRow } from "~/models/booking.server";
import type { Debt } from "~/models/debt.server";
import type { GatewayAccountRow } from "~/models/gateway/account.server";
import type { GatewayOrderRow } from "~/models/gateway/order.server";
import type { GatewayPaymentRow } from "~/models/gateway/payment.server";
import type { GatewayPayoutRow } from "~/models/gateway/payout.server";
import type { HoldRow } from "~/models/hold.server";
import type { PayeeRow } from "~/models/payee.server";
import type { PaymentRow } from "~/models/payment.server";
import type { PayoutRow } from "~/models/payout.server";
import type { PersonRow } from "~/models/person.server";
import type { ReviewRow } from "~/models/review.server";
import type { Service } from "~/models/service.server";
import type { StandingRow } from "~/models/standing.server";
import type { TaxDocument } from "~/domain/tax-document/tax-document";
import type { Seller } from "~/models/seller.server";
import { nextAsk } from "~/services/payment/ask-times";
import { planCrowd } from "./plan/crowd";
import { daysAround } from "./plan/days";
import { planKnown } from "./plan/known";
import { makeDocuments } from "./rows/make-documents";
import { makeSellers } from "./rows/make-sellers";
import { makeArtisans } from "./rows/make-artisans";
import { makeCustomers } from "./rows/make-customers";
import { makeGatewayAccounts, makePayees } from "./rows/make-payees";
import { makeStandings, withStandings } from "./rows/make-standings";
import { live } from "./run/live";
import { makeWorld, type World } from "./run/world";
import { writeReviews } from "./run/write-reviews";

/** Every row of the demo database but staff and passwords. */
export interface DemoRows {
  people: PersonRow[];
  artisans: ArtisanRow[];
  availabilities: AvailabilityRow[];
  services: Service[];
  calendars: Calendar[];
  holds: HoldRow[];
  bookings: BookingRow[];
  payments: PaymentRow[];
  journal: JournalEntry[];
  gatewayOrders: GatewayOrderRow[];
  gatewayPayments: GatewayPaymentRow[];
  payees: PayeeRow[];
  gatewayAccounts: GatewayAccountRow[];
  debts: Debt[];
  payouts: PayoutRow[];
  gatewayPayouts: GatewayPayoutRow[];
  reviews: ReviewRow[];
  standings: StandingRow[];
  sellers: Seller[];
  documents: TaxDocument[];
}

/** Three of five bookings are reviewed. */
const REVIEWED = 0.6;

/**
 * Deals the whole demo database: so many artisans, and bookings whose year up to `now` is played in order of time
 * by the rules of the domain. The same arguments give the same rows.
 */
export function dealDemo({ artisans: count, bookings, now }: { artisans: number; bookings: number; now: Millis }): DemoRows {
  const present = now - (now % minutes(1));
  const days = daysAround(present);
  const midnight = startOfDay(days.today, INDIA);
  const artisans = makeArtisans(count, midnight);
  const customers = makeCustomers(midnight);
  const world = makeWorld(present, artisans, customers);
  const known = planKnown(artisans, days);
  for (const plan of [...known, ...planCrowd(artisans, Math.max(0, bookings - known.length), days)]) live(world, plan);
  world.agenda.run();
  const reviews = writeReviews(world, Math.round(bookings * REVIEWED));
  const ratings = ratingsOf(reviews);
  const people = [...customers, ...artisans].map(({ person }) => person);
  const standings = makeStandings(people, present);
  const profiles = artisans.map(({ profile }) => ({ ...profile, rating: ratings.get(profile._id) ?? profile.rating }));
  const records = { ...moneyOf(world), bookings: [...world.bookings.values()], artisans: profiles, people, sellers: makeSellers(artisans) };
  return {
    ...records,
    people: withStandings(people, standings),
    availabilities: artisans.map(({ rules }) => rules),
    services: artisans.flatMap(({ services }) => services),
    calendars: [...world.calendars.values()],
    holds: [...world.holds.values()],
    payees: makePayees(artisans),
    gatewayAccounts: makeGatewayAccounts(artisans),
    debts: [...world.debts.values()],
    payouts: world.payouts,
    gatewayPayouts: world.gatewayPayouts,
    reviews,
    standings,
    documents: makeDocuments(records, present),
  };
}

function ratingsOf(reviews: readonly ReviewRow[]): Map<string, ArtisanRow["rating"]> {
  const ratings = new Map<string, ArtisanRow["rating"]>();
  for (const { artisan, stars } of reviews) {
    const { count, sum } = ratings.get(artisan) ?? { count: 0, sum: 0 };
    ratings.set(artisan, { count: count + 1, sum: sum + stars });
  }
  return ratings;
}

/** The three records of money; orders still young are asked about again, as after any payment. */
function moneyOf({ money, journal, now }: World): Pick<DemoRows, "payments" | "journal" | "gatewayOrders" | "gatewayPayments"> {
  const all = [...money.values()];
  return {
    payments: all.map(({ payment }) => ({ ...payment, askAt: nextAsk(payment, now) })),
    journal,
    gatewayOrders: all.map(({ order }) => order),
    gatewayPayments: all.flatMap(({ attempts }) => attempts),
  };
}
