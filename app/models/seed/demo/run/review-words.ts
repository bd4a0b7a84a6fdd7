import type { Place } from "~/domain/booking/states";
import type { CraftSlug } from "~/domain/craft";
import type { Locale } from "~/messages";
import { REPLIES, reviewsFor, type ReviewText, type Stars } from "../../data/reviews";
import type { Random } from "../../deal";

export interface Writer {
  craft: CraftSlug;
  place: Place;
  locale: Locale;
  artisan: string;
  random: Random;
}

/** Of a hundred reviews so many have five stars, four, three, two. */
const STARS: readonly Stars[] = [...Array<5>(62).fill(5), ...Array<4>(27).fill(4), ...Array<3>(8).fill(3), ...Array<2>(3).fill(2)];

/** Gives out review texts that are true for the visit: those used least, and none twice for one artisan while others are left. */
export function makeReviewTexts(): (writer: Writer) => ReviewText {
  const used = new Map<string, number>();
  const usedBy = new Set<string>();
  return ({ craft, place, locale, artisan, random }) => {
    const fitting = reviewsFor(craft, place).filter((review) => review.locale === locale);
    const stars = random.one(STARS);
    const fresh = fitting.filter(({ text }) => !usedBy.has(`${artisan} ${text}`));
    const pools = [fresh.filter((review) => review.stars === stars), fresh, fitting];
    const pool = pools.find((texts) => texts.length > 0) ?? fitting;
    const least = Math.min(...pool.map(({ text }) => used.get(text) ?? 0));
    const chosen = random.one(pool.filter(({ text }) => (used.get(text) ?? 0) === least));
    used.set(chosen.text, least + 1);
    usedBy.add(`${artisan} ${chosen.text}`);
    return chosen;
  };
}

/** Answers that speak of something the review may not have told. */
const TOO_NEAR = /children|arrived|songs|grandmother|couple|questions|patience|late start|many that day|shade|size|video|बच्चों|दादी|दंपति|पहुँच|देर/i;

/** What the artisan answers to a review of so many stars. */
export const chooseReply = (locale: Locale, stars: number, random: Random): string =>
  random.one(REPLIES.filter((reply) => reply.locale === locale && reply.happy === stars > 3 && !TOO_NEAR.test(reply.text))).text;
