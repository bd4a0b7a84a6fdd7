import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { missingOfSeller } from "~/domain/tax-document/seller";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { findSeller } from "~/models/seller.server";
import { describeBookings } from "~/services/artisan/describe-bookings.server";
import { readShop } from "~/services/artisan/read-shop.server";
import { sumMoney } from "~/services/artisan/sum-money.server";
import { listArtisanBookings } from "~/services/booking/list-artisan-bookings.server";
import { Readiness } from "~/ui/artisan/readiness";
import { PayeeState } from "~/ui/artisan/payee-standing";
import { Request } from "~/ui/artisan/request";
import { SellerTask } from "~/ui/artisan/seller-task";
import { ShopPage } from "~/ui/artisan/shop-page";
import { TodaySide } from "~/ui/artisan/today-side";
import { Visits } from "~/ui/artisan/visits";
import { formatDayOf } from "~/ui/format/moment";
import { usePage } from "~/ui/page";
import { payeeStanding } from "./payee-view.server";

export const handle = { policy: "artisan" as const };

const SHOWN = 20;

export async function loader({ context }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const { now, locale } = context;
  const [shop, lists, money, standing, seller] = await Promise.all([readShop(artisan, now), listArtisanBookings({ artisan, now }), sumMoney({ artisan, now }), payeeStanding(artisan), findSeller(artisan)]);
  if (!shop) throw notFound();
  const [requests, visits] = await Promise.all([describeBookings(lists.requests.slice(0, SHOWN), locale), describeBookings(lists.visits.slice(0, SHOWN), locale)]);
  const { rating, verifiedAt, paused } = shop.profile;
  return { requests, waiting: lists.requests.length, visits, coming: lists.visits.length, money, rating, verified: verifiedAt !== null, paused, completeness: shop.completeness, standing, unsaid: standing.state === "active" ? missingOfSeller(seller) : null };
}

/** What the artisan opens in the morning: who waits for an answer, where to go, what comes in. */
export default function Today() {
  const { requests, waiting, visits, coming, completeness, verified, standing, unsaid, ...side } = useLoaderData<typeof loader>();
  const { t, locale, now } = usePage();
  const ready = completeness.missing.length === 0;
  const day = formatDayOf(now, locale, { long: true }).replaceAll("\u00a0", " ");
  return (
    <ShopPage tab="today" title={t("artisan.today.title", { day })}>
      <div className="split">
        <div className="m">
          {waiting > 0 ? (
            <section>
              <h2>{t("artisan.today.waiting", { count: waiting })}</h2>
              {requests.map((line, index) => (
                <Request key={line.id} line={line} first={index === 0} />
              ))}
            </section>
          ) : null}
          <Readiness {...completeness} unpaid={standing.state !== "active"} />
          {ready && standing.state !== "active" ? <PayeeState standing={standing} /> : null}
          {ready ? <SellerTask missing={unsaid} /> : null}
          {verified ? null : (
            <div className="note">
              <p>{t("artisan.notVerified")}</p>
            </div>
          )}
          <Visits visits={visits} coming={coming} waiting={waiting} unready={!ready} />
        </div>
        <TodaySide {...side} better={ready ? completeness.better : []} ready={ready} />
      </div>
    </ShopPage>
  );
}
