import type { Extra } from "~/domain/artisan/completeness";
import { usePage } from "~/ui/page";
import { MonthSoFar, type MonthFacts } from "./month-so-far";
import { Better } from "./readiness";
import { Rest } from "./rest";

interface TodaySideProps extends MonthFacts {
  paused: boolean;
  better: Extra[];
  /** The page can be booked, so that there is something to pause. */
  ready: boolean;
}

/** Beside today's work: what comes in, this month, the rating, what to improve, and the pause. */
export function TodaySide({ money, rating, paused, better, ready }: TodaySideProps) {
  const { t } = usePage();
  const begun = money.expected > 0 || money.earnedThisMonth > 0 || money.visitsThisMonth > 0 || rating.count > 0;
  if (!begun && !ready && !paused) return null;
  return (
    <aside className="side" aria-label={t("artisan.side.label")}>
      {begun ? <MonthSoFar money={money} rating={rating} /> : null}
      <Better better={better} />
      {ready || paused ? <Rest paused={paused} /> : null}
    </aside>
  );
}
