import { slugChoices } from "~/domain/artisan/slug";
import { DEFAULT_RULES } from "~/domain/availability/default-rules";
import type { CraftSlug } from "~/domain/craft";
import { placeOf } from "~/domain/place/gazetteer";
import { Artisans, type ArtisanRow } from "~/models/artisan.server";
import { Availabilities } from "~/models/availability.server";
import { isDuplicateKey } from "~/models/model.server";
import type { Locale } from "~/messages";
import { businessNow } from "~/services/clock/business-now.server";

export interface NewShop {
  /** Whose shop; the page and the hours carry the person's id. */
  person: string;
  name: string;
  craft: CraftSlug;
  /** Slug of a town in the gazetteer. */
  place: string;
  /** The language signed up in; it is taken as spoken. */
  locale: Locale;
}

const SPOKEN: Record<Locale, string> = { en: "english", hi: "hindi" };

/** Opens an artisan's shop: hours first, then the page under an address made of the name. Opening it again changes nothing. */
export async function openShop(shop: NewShop): Promise<void> {
  await insertOnce(Availabilities.create({ _id: shop.person, version: 1, ...DEFAULT_RULES }));
  const choices = slugChoices(shop.name, shop.craft);
  const taken = new Set((await Artisans.find({ slug: { $in: choices } }).select({ slug: 1 }).lean<{ slug: string }[]>().exec()).map(({ slug }) => slug));
  const lastResort = `${shop.craft}-${shop.person.toLowerCase().replace(/[^a-z0-9]/g, "")}`;
  for (const slug of [...choices.filter((choice) => !taken.has(choice)), lastResort]) {
    if (await insertOnce(Artisans.create(firstPage(shop, slug)))) return;
    if (await Artisans.exists({ _id: shop.person })) return;
  }
  throw new Error(`no address left for ${shop.person}`);
}

async function insertOnce(insertion: Promise<unknown>): Promise<boolean> {
  try {
    await insertion;
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

function firstPage({ person, name, craft, place, locale }: NewShop, slug: string): ArtisanRow {
  const now = businessNow();
  return {
    _id: person,
    version: 1,
    slug,
    name: { en: name, hi: name },
    craft,
    place,
    state: placeOf(place).state,
    about: { en: "", hi: "" },
    languages: [SPOKEN[locale]],
    since: new Date(now).getUTCFullYear(),
    pictures: [],
    mode: DEFAULT_RULES.mode,
    policy: "moderate",
    tier: "starter",
    joinedAt: now,
    verifiedAt: null,
    paused: false,
    listed: false,
    rating: { count: 0, sum: 0 },
    priceFrom: null,
    shortest: null,
    featured: false,
    outbox: [],
    leases: {},
  };
}
