import { nameOrFormer } from "~/domain/account/former";
import { areaName } from "~/domain/place/area-name";
import { paths } from "~/paths";
import type { ShownArtisan } from "~/services/search/show-artisan.server";
import { formatDayOf } from "~/ui/format/moment";
import { usePage } from "~/ui/page";
import { ReviewQuote } from "~/ui/review-quote";
import { Written } from "../written";

/** Reviews, newest first, a page at a time. */
export function ArtisanReviews({ artisan, before }: { artisan: ShownArtisan; before: number | null }) {
  const { t, href, locale } = usePage();
  const { slug, rating, reviews, olderReviews } = artisan;
  const name = artisan.name[locale];
  if (rating.count === 0) {
    return (
      <section className="sec" id="reviews">
        <h2>{t("profile.reviews.none")}</h2>
        <p>{t("profile.reviews.none.text")}</p>
      </section>
    );
  }
  return (
    <section className="sec" id="reviews">
      <h2>{t("profile.reviews", { count: rating.count, average: rating.average.toFixed(1) })}</h2>
      {reviews.map(({ stars, text, signature, area, at, reply }) => (
        <ReviewQuote
          key={`${at}${signature}`}
          stars={stars}
          text={<Written text={text} />}
          by={t(area ? "profile.reviews.by" : "profile.reviews.byOnly", { name: nameOrFormer(signature, "customer")[locale], area: areaName(area)[locale], day: formatDayOf(at, locale, { year: true, weekday: false }) })}
          answer={
            reply ? (
              <>
                <b>{t("profile.reviews.answered", { name })}</b> <Written text={reply} />
              </>
            ) : null
          }
        />
      ))}
      {before !== null ? <p><a className="link" href={href(`${paths.artisan({ slug })}#reviews`)}>{t("profile.reviews.newest")}</a></p> : null}
      {olderReviews !== null ? <p><a className="link" href={href(`${paths.artisan({ slug }, { reviews: olderReviews })}#reviews`)}>{t("profile.reviews.older")}</a></p> : null}
    </section>
  );
}
