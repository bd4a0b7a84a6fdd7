import { formatDay } from "./format/day";
import { FromPrice } from "./from-price";
import { usePage } from "./page";
import { Picture, type PictureSource } from "./picture";
import { Rating, type RatingValue } from "./rating";

export interface CardProps {
  /** Path of the artisan's page, from `paths`. */
  to: string;
  name: string;
  /** The craft and the place in the page's language. */
  craft: string;
  place: string;
  picture: PictureSource;
  /** Lowest price in paise; none while nothing is offered. */
  from: number | null;
  rating: RatingValue;
  /** Local date of the next free day, when one is known. */
  nextFree: string | null;
}

/** An artisan in a list: the work, the name, the craft, the place, the price, the rating, the next free day. */
export function Card({ to, name, craft, place, picture, from, rating, nextFree }: CardProps) {
  const { t, href, locale, lessData } = usePage();
  const work = <Picture picture={picture} silent />;
  return (
    <li className="card">
      {lessData ? null : work}
      <div>
        <h3>
          <a href={href(to)}>{name}</a>
        </h3>
        <p>{craft}</p>
        <p className="soft">{place}</p>
        {from === null ? null : (
          <p className="price">
            <FromPrice paise={from} />
          </p>
        )}
        <p>
          <Rating {...rating} />
        </p>
        {nextFree ? <p className="free">{t("ui.card.free", { day: formatDay(nextFree, locale) })}</p> : null}
        {lessData ? work : null}
      </div>
    </li>
  );
}
