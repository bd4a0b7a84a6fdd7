import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readCursor, PAGE_CURSOR, writeCursor } from "~/domain/page-cursor";
import { personOf } from "~/http/person-of.server";
import { readQuery } from "~/http/query.server";
import { findPaymentsOfBookings } from "~/models/payment.server";
import { paths } from "~/paths";
import { describeBookings } from "~/services/artisan/describe-bookings.server";
import { listEarnings } from "~/services/artisan/list-earnings.server";
import { sumDebts } from "~/services/artisan/sum-debts.server";
import { sumMoney } from "~/services/artisan/sum-money.server";
import { pagePayouts } from "~/services/payee/page-payouts.server";
import { findMoneyPlaces } from "~/services/payment/find-money-places.server";
import { findPayoutRest } from "~/services/payment/find-payout-rest.server";
import { EarnedMonths } from "~/ui/artisan/earned-months";
import { OwedPart } from "~/ui/artisan/owed-part";
import { NotPaidOnline } from "~/ui/artisan/not-paid-online";
import { PastLine } from "~/ui/artisan/past-line";
import { RestNote } from "~/ui/artisan/rest-note";
import { SentToBank } from "~/ui/artisan/sent-to-bank";
import { ShopPage } from "~/ui/artisan/shop-page";
import { EmptyState } from "~/ui/empty-state";
import { LinksList } from "~/ui/links-list";
import { Money } from "~/ui/money";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";
import { listedPayouts } from "./listed-payouts.server";
import { payeeStanding } from "./payee-view.server";

export const handle = { policy: "artisan" as const, whileSuspended: true };

const query = z.object({ before: z.string().regex(PAGE_CURSOR).optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const { now, locale } = context;
  const { before } = readQuery(request, query);
  const [money, debts, { rows, older }, { state }, rest, sent] = await Promise.all([
    sumMoney({ artisan, now }),
    sumDebts(artisan),
    listEarnings({ artisan, now, before: readCursor(before) }),
    payeeStanding(artisan),
    findPayoutRest(artisan, now),
    pagePayouts({ artisan, most: PAYOUTS }),
  ]);
  const [lines, payments] = await Promise.all([describeBookings(rows, locale), findPaymentsOfBookings(rows.map(({ _id }) => _id))]);
  const places = await findMoneyPlaces({ bookings: rows, payments, side: "artisan", now });
  return { money, debts, lines: lines.map((line) => ({ line, places: places.get(line.id) })), older, first: before === undefined, state, rest, payouts: listedPayouts(sent.rows) };
}

/** How many payouts stand here; the others have a page of their own. */
const PAYOUTS = 3;

/** What an artisan has earned, what is on its way, and what each booking brings. */
export default function ShopMoney() {
  const { money, debts, lines, older, first, state, rest, payouts } = useLoaderData<typeof loader>();
  const { t, href } = usePage();
  const sums = [
    { label: t("artisan.money.expected"), value: <Money paise={money.expected} exact /> },
    { label: t("artisan.money.month"), value: <Money paise={money.earnedThisMonth} exact /> },
    { label: t("artisan.money.all"), value: <Money paise={money.earned} exact /> },
  ];
  return (
    <ShopPage tab="money" title={t("artisan.money.title")}>
      <NotPaidOnline state={state} />
      <RestNote rest={rest} />
      <dl className="sums">
        {sums.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <p>{t("artisan.money.text")}</p>
      {first && debts ? <OwedPart debts={debts} /> : null}
      {first ? <SentToBank payouts={payouts} /> : null}
      <LinksList links={[{ to: paths.artisanDocuments(), label: t("document.list.title") }, { to: paths.artisanTier(), label: t("artisan.tier.link") }]} />
      {first ? <EarnedMonths months={money.months} /> : null}
      <section className="sec">
        <h2>{t("artisan.money.each")}</h2>
        {lines.length === 0 ? (
          <EmptyState heading={t("artisan.money.none")}>
            <p>{t("artisan.money.noneText")}</p>
            <p>
              <a className="btn2" href={href(paths.artisanServices())}>
                {t("artisan.services.title")}
              </a>
            </p>
          </EmptyState>
        ) : (
          <ul>
            {lines.map(({ line, places }) => (
              <PastLine key={line.id} line={line} places={places} />
            ))}
          </ul>
        )}
        <Pager next={older === null ? undefined : paths.artisanMoney({ before: writeCursor(older) })} first={first ? undefined : paths.artisanMoney()} />
      </section>
    </ShopPage>
  );
}
