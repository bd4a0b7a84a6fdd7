import type { CraftSlug } from "~/domain/craft";
import type { PersonName } from "../names/person-name";

/** An artisan dealt by hand: a name that belongs to the craft and the place. */
export interface ArtisanRow {
  place: string;
  name: PersonName;
}

/** `place slug|f or m|English name|Hindi name`, one artisan a line. */
export const rows = (text: string): ArtisanRow[] =>
  text.trim().split("\n").map((line) => {
    const [place = "", gender, en = "", hi = ""] = line.trim().split("|");
    return { place, name: { en, hi, gender: gender === "f" ? "f" : "m" } };
  });

/** The artisans of some crafts, in the order in which they are dealt. */
export type ArtisanRows = Partial<Record<CraftSlug, ArtisanRow[]>>;
