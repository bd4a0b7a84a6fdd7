import type { ReactNode } from "react";
import { around } from "./around";
import { usePage } from "./page";

export interface RatingValue {
  /** Mean of the stars, 1 to 5. */
  average: number;
  count: number;
}

/** Below this number of reviews a rating is still called new. */
const FEW = 5;

/** Star, number, count. `children` replaces the count, for a link to the reviews. */
export function Rating({ average, count, children }: RatingValue & { children?: ReactNode }) {
  const { t } = usePage();
  if (count === 0) return <>{t("ui.rating.new")}</>;
  const [before, after] = around(t, "ui.rating.of", "rating");
  return (
    <>
      <span className="star" aria-hidden="true">★</span> {before ? <span className="vh">{before}</span> : null}
      <b>{average.toFixed(1)}</b>
      {after ? <span className="vh">{after}</span> : null}, {children ?? t("ui.rating.count", { count })}
      {count < FEW ? ` (${t("ui.rating.few")})` : ""}
    </>
  );
}
