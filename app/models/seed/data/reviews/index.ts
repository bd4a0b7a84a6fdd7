import type { Place } from "~/domain/booking/states";
import type { CraftSlug } from "~/domain/craft";
import { BY_CRAFT_EN } from "./by-craft-en";
import { BY_CRAFT_HI } from "./by-craft-hi";
import { GENERAL_EN } from "./general-en";
import { GENERAL_HI } from "./general-hi";
import type { ReviewText } from "./review-text";

export { REPLIES } from "./replies";
export type { ReviewText, Stars } from "./review-text";

export const REVIEWS: readonly ReviewText[] = [...BY_CRAFT_EN, ...BY_CRAFT_HI, ...GENERAL_EN, ...GENERAL_HI];

/** The reviews whose words are true for a visit of this craft at this place. */
export const reviewsFor = (craft: CraftSlug, place: Place): ReviewText[] =>
  REVIEWS.filter((review) => (review.craft === null || review.craft === craft) && (review.at === null || review.at === place));
