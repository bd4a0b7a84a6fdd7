import { NEEDS, type Deeds, type EarnedTier, type Milestone, type Need } from "~/domain/pricing/milestones";
import { days } from "~/domain/time/instant";
import type { Translate } from "~/messages";
import { usePage } from "~/ui/page";
import { StateWord } from "~/ui/state-word";

export interface ShownTier {
  tier: EarnedTier;
  asks: Milestone;
  deeds: Deeds;
  lacking: readonly Need[];
}

/** What the next tier asks for, what of it is there, and who decides when. */
export function NextTierPart({ next, pinned }: { next: ShownTier | null; pinned: boolean }) {
  const { t } = usePage();
  if (!next) return <p>{t(pinned ? "artisan.tier.pinned" : "artisan.tier.top")}</p>;
  return (
    <section className="sec">
      <h2>{t("artisan.tier.next", { tier: t(`artisan.tier.${next.tier}`) })}</h2>
      <p>{t(pinned ? "artisan.tier.pinned" : "artisan.tier.itself")}</p>
      <NeedsList next={next} calledOff="artisan.tier.need.quiet" />
    </section>
  );
}

interface NeedsListProps {
  next: ShownTier;
  /** How visits that the artisan called off are told of: to himself, or to somebody else. */
  calledOff: "artisan.tier.need.quiet" | "finance.tier.quiet";
}

/** Each thing a tier asks for, with what was done of it. */
export function NeedsList({ next: { asks, deeds, lacking }, calledOff }: NeedsListProps) {
  const { t } = usePage();
  return (
    <ul>
      {NEEDS.map((need) => (
        <li className="row" key={need}>
          <div>{needWords(need, asks, deeds, calledOff, t)}</div>
          <StateWord tone={lacking.includes(need) ? "wait" : "good"}>{t(lacking.includes(need) ? "artisan.tier.lacking" : "artisan.tier.met")}</StateWord>
        </li>
      ))}
    </ul>
  );
}

function needWords(need: Need, asks: Milestone, { visits, rating, calledOff }: Deeds, quiet: NeedsListProps["calledOff"], t: Translate): string {
  switch (need) {
    case "visits":
      return t("artisan.tier.need.visits", { days: asks.within / days(1), have: visits, wanted: asks.visits });
    case "reviews":
      return t("artisan.tier.need.reviews", { have: rating.count, wanted: asks.reviews });
    case "rating":
      return t("artisan.tier.need.rating", { have: rating.count === 0 ? "–" : (Math.floor((rating.sum * 10) / rating.count) / 10).toFixed(1), wanted: (asks.tenths / 10).toFixed(1) });
    case "quiet":
      return t(quiet, { days: asks.quiet / days(1), have: calledOff });
  }
}
