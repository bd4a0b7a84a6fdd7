import type { CraftSlug } from "~/domain/craft";
import type { PolicyName } from "~/domain/pricing/policies";
import type { TierStanding } from "~/domain/artisan/tier-change";
import { LISTING } from "~/domain/page-tags";
import type { Millis } from "~/domain/time/instant";
import type { BookingMode } from "~/domain/booking/states";
import type { Localized } from "~/messages";
import type { Picture } from "~/domain/picture";
import { defineModel } from "./model.server";
import { withOutbox, type OutboxEntry, type WithOutbox } from "./outbox.server";
import { suspensionDiffers, suspensionOlder } from "./suspension-differs";
import { shownOnPages } from "./shown-on-pages.server";

/** An artisan's page and terms. `_id` is the person's. */
export interface ArtisanProfile extends TierStanding {
  _id: string;
  version: number;
  slug: string;
  /** As the artisan writes it, and in the other script where known. */
  name: Localized;
  craft: CraftSlug;
  /** Slug of a town in the gazetteer. */
  place: string;
  /** Code of the state the town lies in. */
  state: string;
  about: Localized;
  languages: string[];
  /** Working at the craft since this year. */
  since: number;
  pictures: Picture[];
  mode: BookingMode;
  policy: PolicyName;
  /** When staff checked identity and workshop; null is "not yet verified". */
  verifiedAt: Millis | null;
  paused: boolean;
  /** Set while the artisan's account is suspended: nobody but staff finds the page. */
  suspended?: boolean;
  /** The version of the standing that `suspended` comes from. */
  standingVersion?: number;
  /** Whether there is something to book: a service and hours. */
  listed: boolean;
  rating: { count: number; sum: number };
  /** Lowest price of an active service in paise, for lists; null with no service. */
  priceFrom: number | null;
  /** Minutes of the shortest active service, by which a free day is one; null with no service. */
  shortest: number | null;
  featured: boolean;
}

export type ArtisanRow = ArtisanProfile & WithOutbox;

/** An artisan as lists need him, without what is long and stands only on his own page. */
export type ListedArtisan = Omit<ArtisanProfile, "about" | "languages" | "tierChanges">;

/** An artisan as something about him names him. */
export type NamedArtisan = Pick<ArtisanProfile, "_id" | "slug" | "name" | "listed" | "paused" | "suspended">;

const LISTED = { outbox: 0, leases: 0, about: 0, languages: 0, tierChanges: 0 } as const;

export const Artisans = defineModel<ArtisanRow>(
  "artisans",
  {
    _id: String,
    version: Number,
    slug: String,
    name: Object,
    craft: String,
    place: String,
    state: String,
    about: Object,
    languages: [String],
    since: Number,
    pictures: { type: [Object], default: [] },
    mode: String,
    policy: String,
    tier: String,
    tierPinned: Boolean,
    tierChanges: { type: [Object], default: undefined },
    joinedAt: Number,
    verifiedAt: Number,
    paused: Boolean,
    suspended: Boolean,
    standingVersion: Number,
    listed: Boolean,
    rating: Object,
    priceFrom: Number,
    shortest: Number,
    featured: Boolean,
  },
  { plugins: [withOutbox, shownOnPages("_id", [LISTING])], indexes: [[{ slug: 1 }, { unique: true }], [{ craft: 1 }], [{ "name.en": 1 }], [{ "name.hi": 1 }], [{ featured: 1 }, { partialFilterExpression: { featured: true } }]] },
);

/** The public page of an artisan by its address, or null. Unlisted pages are found too: the artisan previews them. */
export const findArtisanBySlug = (slug: string): Promise<ArtisanRow | null> => Artisans.findOne({ slug }).lean<ArtisanRow | null>().exec();

export const findArtisan = (id: string): Promise<ArtisanRow | null> => Artisans.findOne({ _id: id }).lean<ArtisanRow | null>().exec();

/** Several artisans in the order of the ids given; ids of nobody are left out. */
export async function findArtisansInOrder(ids: readonly string[]): Promise<ListedArtisan[]> {
  const rows = await Artisans.find({ _id: { $in: [...ids] } }).select(LISTED).lean<ListedArtisan[]>().exec();
  const byId = new Map(rows.map((row) => [row._id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The names and addresses of several artisans, and whether they stand in lists just now; in no order. */
export const findNamedArtisans = (ids: readonly string[]): Promise<NamedArtisan[]> => Artisans.find({ _id: { $in: [...ids] } }).select({ slug: 1, name: 1, listed: 1, paused: 1, suspended: 1 }).lean<NamedArtisan[]>().exec();

/** Those who stand in lists, with something to book, not paused, not suspended: the next `most` in the order of their ids after one of them. */
export const findListedArtisans = (after: string, most: number): Promise<ArtisanRow[]> =>
  Artisans.find({ _id: { $gt: after }, listed: true, paused: false, suspended: { $ne: true } }).sort({ _id: 1 }).limit(most).select({ outbox: 0, leases: 0, about: 0, pictures: 0, tierChanges: 0 }).lean<ArtisanRow[]>().exec();

/** Those staff chose for the first page, while they are listed. */
export const findFeaturedArtisans = (most: number): Promise<ListedArtisan[]> => Artisans.find({ featured: true, listed: true, paused: false, suspended: { $ne: true } }).sort({ slug: 1 }).limit(most).select(LISTED).lean<ListedArtisan[]>().exec();

/** The addresses of everybody who stands in lists, in their order. */
export async function findListedSlugs(): Promise<string[]> {
  const rows = await Artisans.find({ listed: true, paused: false, suspended: { $ne: true } }).select({ _id: 0, slug: 1 }).sort({ slug: 1 }).lean<{ slug: string }[]>().exec();
  return rows.map(({ slug }) => slug);
}

/** Takes a suspended artisan's page from the public, or gives it back, and tells the search index, as this version of his standing says; an older one no longer counts. Again changes nothing. */
export async function suspendArtisan(id: string, suspended: boolean, standingVersion: number, outbox: OutboxEntry[]): Promise<void> {
  await Artisans.updateOne({ _id: id, ...suspensionOlder(suspended, standingVersion) }, { $set: { standingVersion } }).exec();
  await Artisans.updateOne({ _id: id, ...suspensionDiffers(suspended, standingVersion) }, { $set: { suspended, standingVersion }, $inc: { version: 1 }, $push: { outbox: { $each: outbox } } }).exec();
}
