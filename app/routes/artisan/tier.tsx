import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { paths } from "~/paths";
import { openTier } from "~/services/tier/open-tier.server";
import { PriceParts } from "~/ui/artisan/price-parts";
import { ShopPage } from "~/ui/artisan/shop-page";
import { NextTierPart } from "~/ui/artisan/next-tier-part";
import { TierRate } from "~/ui/artisan/tier-rate";
import { formatDayOf } from "~/ui/format/moment";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, whileSuspended: true };

export async function loader({ context }: LoaderFunctionArgs) {
  const found = await openTier(personOf(context), context.now);
  if (!found) throw notFound();
  const { changes, name: _name, ...view } = found;
  return { ...view, changes: changes.filter(({ from, to }) => from !== to).map(({ from, to, at, why }) => ({ from, to, at, why })) };
}

/** An artisan's tier: what we keep of a booking made now, and what the next tier asks for. */
export default function ShopTier() {
  const { tier, freeUntil, pinned, example, next, changes } = useLoaderData<typeof loader>();
  const { t, locale } = usePage();
  return (
    <ShopPage tab="money" title={t("artisan.tier.title", { tier: t(`artisan.tier.${tier}`) })} back={{ to: paths.artisanMoney(), name: t("artisan.money.title") }}>
      <TierRate freeUntil={freeUntil} example={example} />
      <PriceParts price={example} caption={t("artisan.tier.example")} />
      <NextTierPart next={next} pinned={pinned} />
      {changes.length > 0 ? (
        <section className="sec">
          <h2>{t("artisan.tier.history")}</h2>
          <ul>
            {changes.map(({ from, to, at, why }) => (
              <li key={at}>{t(`artisan.tier.was.${why}`, { day: formatDayOf(at, locale, { year: true, weekday: false }), from: t(`artisan.tier.${from}`), to: t(`artisan.tier.${to}`) })}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </ShopPage>
  );
}
