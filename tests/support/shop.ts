import type { AvailabilityRules } from "~/domain/availability/hours";
import { DEFAULT_RULES } from "~/domain/availability/default-rules";
import { hours } from "~/domain/time/instant";
import { addDays, dateOf, INDIA } from "~/domain/time/zone";
import { randomId } from "~/http/signature.server";
import { Artisans, type ArtisanProfile } from "~/models/artisan.server";
import { Availabilities } from "~/models/availability.server";
import type { Draft } from "~/models/draft.server";
import { Services, type Service } from "~/models/service.server";
import { businessNow } from "~/services/clock/business-now.server";
import { createPerson } from "./create-person";
import { openPayee } from "./open-payee";
import { placeBooking } from "~/services/booking/place-booking.server";
import { quoteDraft } from "~/services/booking/quote-draft.server";

const EVERY_DAY = Array.from({ length: 7 }, () => [{ from: "08:00", to: "20:00" }]);

export interface Shop {
  artisan: string;
  slug: string;
  service: Service;
}

/** An artisan with one service of one hour at 1,000 rupees, open every day from 8 to 20, with what the test wants different. */
export async function openTestShop({ profile = {}, rules = {}, service = {} }: { profile?: Partial<ArtisanProfile>; rules?: Partial<AvailabilityRules>; service?: Partial<Service> } = {}): Promise<Shop> {
  const artisan = randomId();
  const now = businessNow();
  const mode = profile.mode ?? rules.mode ?? "instant";
  const slug = `shop-${artisan.toLowerCase().replace(/[^a-z0-9]/g, "x")}`;
  await createPerson({ id: artisan, name: "Ramesh Kumhar", email: `${artisan.toLowerCase()}@test.example`, phone: null, roles: ["artisan"], locale: "en", createdAt: now });
  await Artisans.create({
    _id: artisan,
    version: 1,
    slug,
    name: { en: "Ramesh Kumhar", hi: "रमेश कुम्हार" },
    craft: "pottery",
    place: "molela",
    state: "RJ",
    about: { en: "", hi: "" },
    languages: [],
    since: 2004,
    pictures: [],
    policy: "moderate",
    tier: "professional",
    joinedAt: now - hours(24 * 400),
    verifiedAt: now,
    paused: false,
    listed: true,
    rating: { count: 0, sum: 0 },
    priceFrom: 100000,
    shortest: service.lengthMinutes ?? 60,
    featured: false,
    outbox: [],
    leases: {},
    ...profile,
    mode,
  });
  await Availabilities.create({ _id: artisan, version: 1, ...DEFAULT_RULES, week: EVERY_DAY, noticeMinutes: 0, afterMinutes: 0, dailyCap: 99, ...rules, mode });
  const offered: Service = {
    _id: randomId(),
    version: 1,
    artisan,
    title: { en: "Pottery at your home", hi: "आपके घर पर मिट्टी का काम" },
    description: { en: "", hi: "" },
    prepare: null,
    lengthMinutes: 60,
    priceType: "fixed",
    unitPrice: 100000,
    places: ["home", "workshop", "video"],
    maxPeople: 6,
    rank: 1,
    active: true,
    ...service,
  };
  await Services.create(offered);
  await openPayee(artisan);
  return { artisan, slug, service: offered };
}

/** Somebody who can book. */
export async function createCustomer(): Promise<string> {
  const id = randomId();
  await createPerson({ id, name: "Ananya Mehta", email: `${id.toLowerCase()}@test.example`, phone: null, roles: ["customer"], locale: "en", createdAt: businessNow() });
  return id;
}

/** The date so many days from today, in India. */
export const dayAhead = (days: number): string => addDays(dateOf(businessNow(), INDIA), days);

/** What somebody chose and typed, ready to be ordered. */
export const draftFor = (shop: Shop, changes: Partial<Draft> = {}): Draft => ({
  _id: randomId(),
  browser: "browser",
  person: null,
  artisan: shop.artisan,
  service: shop.service._id,
  day: dayAhead(5),
  time: "10:00",
  place: "home",
  pin: "313001",
  house: "14 Ambamata Scheme",
  landmark: "near the water tank",
  people: 2,
  phone: "+919876543210",
  note: "We live on the second floor, no lift.",
  changedAt: businessNow(),
  rubbishAt: new Date(Date.now() + hours(24)),
  ...changes,
});

/** Orders a draft at its true price. */
export async function order(draft: Draft, customer: string) {
  const quote = await quoteDraft({ draft, now: businessNow() });
  return placeBooking({ draft, customer, total: quote?.total ?? 0 });
}

/** An ordered booking, or a failed test. */
export async function ordered(shop: Shop, customer: string, changes: Partial<Draft> = {}) {
  const outcome = await order(draftFor(shop, changes), customer);
  if (!outcome.ok) throw new Error(`The booking was refused: ${outcome.code}`);
  return outcome.booking;
}
