import type { Paise } from "~/domain/money";
import { paths } from "~/paths";
import { Money } from "~/ui/money";
import { usePage } from "~/ui/page";
import { Rating } from "~/ui/rating";

export interface MonthFacts {
  money: { expected: Paise; earnedThisMonth: Paise; visitsThisMonth: number };
  rating: { count: number; sum: number };
}

/** What comes in, and this month in three lines. */
export function MonthSoFar({ money, rating }: MonthFacts) {
  const { t, href } = usePage();
  return (
    <>
      <div className="sec">
        <h2>{t("artisan.receive")}</h2>
        <p className="num">
          <Money paise={money.expected} exact />
        </p>
        <p>
          {t("artisan.side.expected")}
          <br />
          <a className="link" href={href(paths.artisanMoney())}>
            {t("artisan.side.each")}
          </a>
        </p>
      </div>
      <div className="sec">
        <h2>{t("artisan.side.month")}</h2>
        <p>
          <b>{t("artisan.side.visits", { count: money.visitsThisMonth })}</b>
          <br />
          <b>
            <Money paise={money.earnedThisMonth} exact />
          </b>{" "}
          {t("artisan.side.earned")}
          <br />
          <Rating average={rating.count > 0 ? rating.sum / rating.count : 0} count={rating.count} />
        </p>
      </div>
    </>
  );
}
