import { CRAFT_SLUGS, type CraftSlug } from "~/domain/craft";
import type { LocalText } from "~/domain/local-text";
import { ARTISAN_ROWS } from "../data/artisans";
import { NAMES_IN, nameOf } from "../data/names";
import { PLACES, placeOf, type Place } from "~/domain/place/gazetteer";
import type { Random } from "./random";

export interface DealtPerson {
  slug: string;
  name: LocalText;
  craft: CraftSlug;
  place: Place;
}

/** Pottery and mehendi first, as the two best known artisans work there; then the order of the home page. */
const ORDER: readonly CraftSlug[] = [...new Set<CraftSlug>(["pottery", "mehendi", ...CRAFT_SLUGS])];

const WOMEN_OF_TEN: Partial<Record<CraftSlug, number>> = { mehendi: 9.5, rangoli: 9.5, embroidery: 8, madhubani: 7, "lac-bangles": 7 };

const slugOf = (name: string): string => name.normalize("NFD").toLowerCase().replace(/[^a-z0-9 ]/g, "").trim().replace(/ +/g, "-");

/** Who the artisan number `index` is. The first 240 are named by hand; later ones draw from the names of their state. */
export function dealPerson(index: number, random: Random): DealtPerson {
  const craft = ORDER[index % ORDER.length] ?? "pottery";
  const rows = ARTISAN_ROWS[craft];
  const row = rows[Math.floor(index / ORDER.length)];
  if (row) return { slug: slugOf(row.name.en), name: { en: row.name.en, hi: row.name.hi }, craft, place: placeOf(row.place) };
  const place = random.chance(0.75) ? placeOf(random.one(rows).place) : random.one(PLACES);
  const gender = random.chance((WOMEN_OF_TEN[craft] ?? 3.5) / 10) ? "f" : "m";
  const { en, hi } = nameOf(random.one(NAMES_IN[place.state]), gender, random.whole(0, 999));
  return { slug: `${slugOf(en)}-${place.slug}-${index + 1}`, name: { en, hi }, craft, place };
}
