import type { Place } from "~/domain/booking/states";
import type { CraftSlug } from "~/domain/craft";

export type Stars = 2 | 3 | 4 | 5;

/** A review as a customer would type it. Says nothing of the artisan's gender, so that it fits anybody. */
export interface ReviewText {
  locale: "en" | "hi";
  stars: Stars;
  text: string;
  /** The craft it speaks of; null fits every craft. */
  craft: CraftSlug | null;
  /** Where the visit must have been for the words to be true; null fits every place. */
  at: Place | null;
}

const PLACE_LETTERS: Record<string, Place> = { h: "home", w: "workshop", v: "video" };

const toStars = (digit: string | undefined): Stars => (digit === "2" ? 2 : digit === "3" ? 3 : digit === "4" ? 4 : 5);

/** One review a line: stars, an optional letter for the place (h, w or v), a bar, the text. */
export const reviews = (locale: "en" | "hi", craft: CraftSlug | null, lines: string): ReviewText[] =>
  lines.trim().split("\n").map((line) => {
    const [mark = "", text = ""] = line.trim().split("|");
    return { locale, stars: toStars(mark[0]), text, craft, at: PLACE_LETTERS[mark[1] ?? ""] ?? null };
  });
