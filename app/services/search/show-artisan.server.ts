import type { Place } from "~/domain/booking/states";
import type { CraftSlug } from "~/domain/craft";
import type { Picture } from "~/domain/picture";
import type { PolicyName } from "~/domain/pricing/policies";
import { WHOLE_DEPOSIT } from "~/domain/pricing/deposit";
import type { PriceType } from "~/domain/pricing/price-type";
import { averageOf } from "~/domain/review/review";
import { artisanTag, type PageTag } from "~/domain/page-tags";
import type { Millis } from "~/domain/time/instant";
import type { Localized } from "~/messages";
import { findArtisanBySlug, type ArtisanRow } from "~/models/artisan.server";
import { findReviews } from "~/models/review.server";
import { findActiveServices, type Service } from "~/models/service.server";
import { nextFreeDays } from "~/services/availability/next-free-days.server";

const REVIEWS = 20;
const FREE_DAYS = 5;

/** An artisan's page as anybody may see it: what is not named here does not leave. */
export interface ShownArtisan {
  slug: string;
  name: Localized;
  craft: CraftSlug;
  place: string;
  state: string;
  about: Localized;
  languages: string[];
  since: number;
  joinedAt: Millis;
  pictures: Picture[];
  mode: ArtisanRow["mode"];
  policy: PolicyName;
  verified: boolean;
  paused: boolean;
  listed: boolean;
  rating: { average: number; count: number };
  priceFrom: number | null;
  places: Place[];
  services: { id: string; title: Localized; description: Localized; unitPrice: number; priceType: PriceType; deposit: number; lengthMinutes: number; maxPeople: number }[];
  free: { date: string; times: number }[];
  reviews: { stars: number; text: string; signature: string; area: string; at: Millis; reply: string | null }[];
  /** Where older reviews go on; null when these are the last. */
  olderReviews: Millis | null;
}

interface Asked {
  slug: string;
  viewer: string | null;
  before: Millis | null;
  now: Millis;
}

/**
 * The page of an artisan by its address with what it is made of, or null. One that is not listed yet is shown to nobody but its artisan, one whose artisan is suspended to nobody.
 * `before` pages through the reviews.
 */
export async function showArtisan({ slug, viewer, before, now }: Asked): Promise<{ artisan: ShownArtisan; tags: PageTag[] } | null> {
  const artisan = await findArtisanBySlug(slug);
  if (!artisan || artisan.suspended || (!artisan.listed && artisan._id !== viewer)) return null;
  const [services, reviews, free] = await Promise.all([
    findActiveServices(artisan._id),
    findReviews(artisan._id, { most: REVIEWS + 1, ...(before === null ? {} : { before }) }),
    nextFreeDays({ artisans: [artisan], days: FREE_DAYS, now }),
  ]);
  const page = reviews.slice(0, REVIEWS);
  const shown: ShownArtisan = {
    ...publicPart(artisan),
    places: [...new Set(services.flatMap(({ places }) => places))],
    services: services.map(publicService),
    free: free.get(artisan._id) ?? [],
    reviews: page.map(({ stars, text, signature, area, at, reply }) => ({ stars, text, signature, area, at, reply: reply?.text ?? null })),
    olderReviews: reviews.length > REVIEWS ? (page.at(-1)?.at ?? null) : null,
  };
  return { artisan: shown, tags: [artisanTag(artisan._id)] };
}

const publicPart = ({ slug, name, craft, place, state, about, languages, since, joinedAt, pictures, mode, policy, verifiedAt, paused, listed, rating, priceFrom }: ArtisanRow) => ({
  slug, name, craft, place, state, about, languages, since, joinedAt, pictures, mode, policy, paused, listed, priceFrom,
  verified: verifiedAt !== null,
  rating: { average: averageOf(rating), count: rating.count },
});

const publicService = ({ _id, title, description, unitPrice, priceType, deposit = WHOLE_DEPOSIT, lengthMinutes, maxPeople }: Service) => ({ id: _id, title, description, unitPrice, priceType, deposit, lengthMinutes, maxPeople });
