import { ANSWER_WITHIN } from "~/domain/booking/deadlines";
import { isLanguageSlug, LANGUAGES } from "~/domain/language";
import { placeLabel } from "~/domain/place/place-label";
import { hours } from "~/domain/time/instant";
import type { ShownArtisan } from "~/services/search/show-artisan.server";
import { Facts } from "~/ui/facts";
import { indianTime } from "~/ui/format/indian-time";
import { usePage } from "~/ui/page";

const yearOf = (at: number): number => Number(indianTime(at).date.slice(0, 4));

/** The person: own words, then the facts. */
export function ArtisanFacts({ artisan }: { artisan: ShownArtisan }) {
  const { t, locale, now } = usePage();
  const name = artisan.name[locale];
  const facts = [
    { label: t("profile.fact.speaks"), value: artisan.languages.map((slug) => (isLanguageSlug(slug) ? LANGUAGES[slug][locale] : slug)).join(", ") },
    { label: t("profile.fact.where"), value: artisan.places.map((place) => t(`profile.where.${place}`)).join(", ") },
    { label: t("profile.fact.answers"), value: t(artisan.mode === "instant" ? "profile.fact.answers.instant" : "profile.fact.answers.request", { hours: ANSWER_WITHIN / hours(1) }) },
    { label: t("profile.fact.since"), value: t("profile.fact.since.text", { count: Math.max(1, yearOf(now) - artisan.since), year: yearOf(artisan.joinedAt) }) },
    { label: t("profile.fact.seller"), value: `${name}, ${placeLabel(artisan.place, artisan.state)[locale]}` },
  ];
  return (
    <section className="sec">
      <h2>{t("profile.about", { name })}</h2>
      {artisan.about[locale] ? <p>{artisan.about[locale]}</p> : null}
      <Facts facts={facts} />
    </section>
  );
}
