import { craftOf } from "~/domain/craft";
import { placeLabel } from "~/domain/place/place-label";
import { LOCALES } from "~/messages";
import { paths } from "~/paths";
import type { ShownArtisan } from "~/services/search/show-artisan.server";
import { FromPrice } from "~/ui/from-price";
import { usePage } from "~/ui/page";
import { Rating } from "~/ui/rating";

/** Who it is: name in both scripts, craft, place, rating, checked or not, the price to start with. */
export function ArtisanTop({ artisan, open }: { artisan: ShownArtisan; open: boolean }) {
  const { t, href, locale } = usePage();
  const other = LOCALES.find((one) => one !== locale && artisan.name[one] !== artisan.name[locale]);
  return (
    <>
      <h1>
        {artisan.name[locale]}{" "}
        {other ? (
          <span lang={other} className="soft text-h2 font-normal">
            {artisan.name[other]}
          </span>
        ) : null}
      </h1>
      <p className="lead">
        {craftOf(artisan.craft).name[locale]}
        <br />
        {placeLabel(artisan.place, artisan.state)[locale]}
      </p>
      <p>
        <Rating {...artisan.rating}>
          <a href="#reviews">{t("ui.rating.count", { count: artisan.rating.count })}</a>
        </Rating>
        <br />
        {artisan.verified ? (
          <span className="free">
            <span aria-hidden="true">✓</span> {t("profile.verified")}
          </span>
        ) : (
          <span className="soft">{t("profile.notVerified")}</span>
        )}
      </p>
      {artisan.priceFrom === null ? null : (
        <p className="num">
          <FromPrice paise={artisan.priceFrom} />
        </p>
      )}
      {open ? (
        <p>
          <a className="btn wide" href={href(paths.chooseTime({ slug: artisan.slug }))}>
            {t("profile.book")}
          </a>
        </p>
      ) : null}
    </>
  );
}
