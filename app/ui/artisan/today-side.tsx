import type { Extra } from "~/domain/artisan/completeness";
import type { Paise } from "~/domain/money";
import { paths } from "~/paths";
import { FormTokens } from "~/ui/form-tokens";
import { Money } from "~/ui/money";
import { usePage } from "~/ui/page";
import { Rating } from "~/ui/rating";
import { Better } from "./readiness";

interface TodaySideProps {
  money: { expected: Paise; earnedThisMonth: Paise; visitsThisMonth: number };
  rating: { count: number; sum: number };
  paused: boolean;
  better: Extra[];
}

/** Beside today's work: what comes in, this month, the rating, what to improve, and the pause. */
export function TodaySide({ money, rating, paused, better }: TodaySideProps) {
  const { t, href } = usePage();
  return (
    <aside className="side" aria-label={t("artisan.side.label")}>
      <div className="sec">
        <h2>{t("artisan.receive")}</h2>
        <p className="num">
          <Money paise={money.expected} exact />
        </p>
        <p>{t("artisan.side.expected")}</p>
        <p>
          <a href={href(paths.artisanMoney())}>{t("artisan.side.each")}</a>
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
      <Better better={better} />
      <div className="sec">
        <h2>{t(paused ? "artisan.pause.isPaused" : "artisan.pause.rest")}</h2>
        <p>{t(paused ? "artisan.pause.pausedText" : "artisan.pause.text")}</p>
        <form method="post" action={href(paths.artisanPause())}>
          <FormTokens />
          <input type="hidden" name="paused" value={paused ? "no" : "yes"} />
          <button className="btn2">{t(paused ? "artisan.pause.open" : "artisan.pause.pause")}</button>
        </form>
      </div>
    </aside>
  );
}
