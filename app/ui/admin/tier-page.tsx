import { TIERS } from "~/domain/pricing/milestones";
import type { TierChange } from "~/domain/artisan/tier-change";
import type { PricePreview } from "~/domain/artisan/price-for-artisan";
import type { Tier } from "~/domain/pricing/rates";
import { NeedsList, type ShownTier } from "~/ui/artisan/next-tier-part";
import { Facts } from "~/ui/facts";
import { FormTokens } from "~/ui/form-tokens";
import { Grid } from "~/ui/grid";
import { usePage } from "~/ui/page";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { MoneyReply } from "./money-page";
import { OfficePage } from "./office-page";
import { shortMoment } from "./short-moment";

interface TierPageProps {
  found: { id: string; name: Record<"en" | "hi", string>; tier: Tier; freeUntil: number | null; pinned: boolean; example: PricePreview; next: ShownTier | null; changes: readonly TierChange[]; version: number };
  reply: MoneyReply;
}

/** How an artisan's tier stands and came about, how far the next one is, and the form by which staff give one. */
export function TierPage({ found, reply }: TierPageProps) {
  const { t, locale } = usePage();
  const { name, tier, freeUntil, pinned, example, next, changes } = found;
  return (
    <OfficePage tab="people" title={t("finance.tier.title", { name: name[locale] })} state={reply?.reason ? { reason: reply.reason } : {}} form={reply?.form}>
      <Facts
        facts={[
          { label: t("finance.tier.tier"), value: t(`artisan.tier.${tier}`) },
          { label: t("finance.tier.share"), value: t("finance.tier.shareOf", { share: example.commissionBps / 100, gst: example.taxBps / 100 }) },
          { label: t("finance.tier.free"), value: freeUntil === null ? null : shortMoment(freeUntil, locale, { year: true }) },
          { label: t("finance.tier.goes"), value: t(`finance.tier.goes.${pinned ? "staff" : "milestones"}`) },
        ]}
      />
      {next ? (
        <section className="sec">
          <h2>{t("artisan.tier.next", { tier: t(`artisan.tier.${next.tier}`) })}</h2>
          <NeedsList next={next} calledOff="finance.tier.quiet" />
        </section>
      ) : null}
      <section className="sec">
        <h2>{t("finance.tier.history")}</h2>
        {changes.length > 0 ? <ChangesGrid changes={changes} /> : <p>{t("finance.tier.none")}</p>}
      </section>
      <section className="sec">
        <h2>{t("finance.tier.change")}</h2>
        <TierForm found={found} reply={reply} />
      </section>
    </OfficePage>
  );
}

function ChangesGrid({ changes }: { changes: readonly TierChange[] }) {
  const { t, locale } = usePage();
  const columns = [{ head: t("admin.col.when") }, { head: t("finance.tier.from") }, { head: t("finance.tier.to") }, { head: t("finance.tier.why") }, { head: t("admin.col.by") }, { head: t("finance.tier.goes") }];
  const rows = changes.map(({ from, to, at, why, by, pinned }, index) => ({
    key: String(index),
    cells: [shortMoment(at, locale, { year: true }), t(`artisan.tier.${from}`), t(`artisan.tier.${to}`), t(`finance.tier.why.${why}`), by ?? "", t(`finance.tier.goes.${pinned ? "staff" : "milestones"}`)],
  }));
  return <Grid caption={t("finance.tier.history")} columns={columns} rows={rows} />;
}

function TierForm({ found: { tier, version, name, freeUntil, pinned }, reply }: TierPageProps) {
  const { t, locale } = usePage();
  const form = reply?.form;
  return (
    <form method="post" noValidate>
      <FormTokens />
      <input type="hidden" name="version" value={version} />
      <p>{t("finance.tier.text", { name: name[locale] })}</p>
      {freeUntil === null ? null : <p>{t("finance.tier.freeText", { moment: shortMoment(freeUntil, locale, { year: true }) })}</p>}
      <RadioGroup form={form} name="tier" label={t("finance.tier.choose")} value={pinned ? tier : "milestones"} choices={[...TIERS.map((one) => ({ value: one, label: t(`artisan.tier.${one}`) })), { value: "milestones", label: t("finance.tier.milestones") }]} />
      <TextArea form={form} name="reason" label={t("admin.staff.reason")} rows={2} maxLength={200} />
      <p>
        <button className="btn">{t("finance.tier.save")}</button>
      </p>
    </form>
  );
}
