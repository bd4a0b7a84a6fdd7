import type { Place } from "~/domain/booking/states";
import type { PriceType } from "~/domain/pricing/price-type";
import type { Localized } from "~/messages";
import { defineModel } from "./model.server";
import { shownOnPages } from "./shown-on-pages.server";

/** One thing an artisan offers. `unitPrice` in paise: of the whole, or of each person. */
export interface Service {
  _id: string;
  version: number;
  artisan: string;
  title: Localized;
  description: Localized;
  prepare: Localized | null;
  lengthMinutes: number;
  priceType: PriceType;
  unitPrice: number;
  /** How much of the price is paid at booking, in whole percent. Absent is all of it. */
  deposit?: number | undefined;
  places: Place[];
  maxPeople: number;
  /** Order on the page. */
  rank: number;
  active: boolean;
}

/** How the words and numbers of a service are stored, finished or not. */
export const SERVICE_WORDS = { title: Object, description: Object, prepare: Object, lengthMinutes: Number, priceType: String, unitPrice: Number, deposit: Number, maxPeople: Number } as const;

export const Services = defineModel<Service>(
  "services",
  {
    _id: String,
    version: Number,
    artisan: String,
    ...SERVICE_WORDS,
    places: [String],
    rank: Number,
    active: Boolean,
  },
  { plugins: [shownOnPages("artisan")], indexes: [[{ artisan: 1, rank: 1 }]] },
);

/** What can be booked from an artisan, in his order. */
export const findActiveServices = (artisan: string): Promise<Service[]> => Services.find({ artisan, active: true }).sort({ rank: 1 }).lean<Service[]>().exec();

/** One of an artisan's own services, or null. */
export const findServiceOf = (artisan: string, id: string): Promise<Service | null> => Services.findOne({ _id: id, artisan }).lean<Service | null>().exec();

/** The titles of the active services of several artisans, in every language, by artisan. */
export async function findServiceTitles(artisans: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await Services.find({ artisan: { $in: [...artisans] }, active: true }).select({ artisan: 1, title: 1 }).lean<Pick<Service, "artisan" | "title">[]>().exec();
  const titles = new Map<string, string[]>();
  for (const { artisan, title } of rows) titles.set(artisan, [...(titles.get(artisan) ?? []), title.en, title.hi]);
  return titles;
}
