import { nameOrFormer } from "~/domain/account/former";
import { areaName } from "~/domain/place/area-name";
import { paths } from "~/paths";
import type { RecentReview } from "~/services/search/list-recent-reviews.server";
import { usePage } from "~/ui/page";
import { Written } from "./written";

const LONGEST = 160;

/** What people said last, each with whom it is about. */
export function RecentReviews({ reviews }: { reviews: readonly RecentReview[] }) {
  const { t, href, locale } = usePage();
  return (
    <section className="sec">
      <h2>{t("home.reviews")}</h2>
      <div className="cols">
        {reviews.map(({ id, text, signature, area, artisan }) => {
          const [before = "", after = ""] = t("home.reviews.by", { name: [nameOrFormer(signature, "customer")[locale], areaName(area)[locale]].filter(Boolean).join(", "), artisan: "\0" }).split("\0");
          return (
            <div key={id}>
              <figure className="quote">
                <blockquote>
                  <p>“<Written text={shortened(text)} />”</p>
                </blockquote>
                <figcaption className="soft">
                  {before}
                  <a href={href(paths.artisan({ slug: artisan.slug }))}>{artisan.name[locale]}</a>
                  {after}
                </figcaption>
              </figure>
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** The beginning of a long text, cut between words. */
const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`);
