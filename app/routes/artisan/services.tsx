import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { priceForArtisan } from "~/domain/artisan/price-for-artisan";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { findServiceDrafts } from "~/models/service-draft.server";
import { paths } from "~/paths";
import { firstMissingStep } from "~/services/artisan/first-missing-step";
import { readShop } from "~/services/artisan/read-shop.server";
import { BegunServices } from "~/ui/artisan/begun-services";
import { NotPaidOnline } from "~/ui/artisan/not-paid-online";
import { OfferedServices } from "~/ui/artisan/offered-services";
import { ShopPage } from "~/ui/artisan/shop-page";
import { EmptyState } from "~/ui/empty-state";
import { usePage } from "~/ui/page";
import { payeeStanding } from "./payee-view.server";

export const handle = { policy: "artisan" as const };

export async function loader({ context }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const [shop, begun, { state }] = await Promise.all([readShop(artisan, context.now), findServiceDrafts(artisan), payeeStanding(artisan)]);
  if (!shop) throw notFound();
  const { tier, joinedAt } = shop.profile;
  return {
    state,
    drafts: begun.map((draft) => ({ id: draft._id, title: draft.title[context.locale], missing: firstMissingStep(draft, context.locale) })),
    services: shop.services.map(({ _id, title, lengthMinutes, priceType, unitPrice }) => ({
      id: _id,
      title: title[context.locale],
      lengthMinutes,
      priceType,
      unitPrice,
      receive: priceForArtisan({ unitPrice, priceType, tier, joinedAt }, context.now).receive,
    })),
  };
}

/** What the artisan offers and what he has begun, with what each price brings. */
export default function Services() {
  const { services, drafts, state } = useLoaderData<typeof loader>();
  const { t, href } = usePage();
  const add = (
    <p>
      <a className="btn" href={href(paths.artisanNewService())}>
        {t("artisan.services.add")}
      </a>
    </p>
  );
  return (
    <ShopPage tab="services" title={t("artisan.services.title")}>
      <NotPaidOnline state={state} />
      <BegunServices drafts={drafts} />
      {services.length === 0 ? (
        <EmptyState heading={t("artisan.services.none")}>
          <p>{t("artisan.services.noneText")}</p>
          {add}
        </EmptyState>
      ) : (
        <>
          <h2 className={drafts.length > 0 ? "sec" : "vh"}>{t("artisan.services.offered")}</h2>
          <OfferedServices services={services} />
          {add}
        </>
      )}
    </ShopPage>
  );
}
