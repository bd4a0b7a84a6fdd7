import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { personOf } from "~/http/person-of.server";
import { notFound } from "~/http/responses.server";
import { findBookingsNamed } from "~/models/booking.server";
import { findPayoutOf } from "~/models/payout.server";
import { paths } from "~/paths";
import { describeBookings } from "~/services/artisan/describe-bookings.server";
import { PayoutBookings } from "~/ui/artisan/payout-bookings";
import { PayoutStateWord } from "~/ui/artisan/payout-row";
import { ReturnedPayout } from "~/ui/artisan/returned-payout";
import { ShopPage } from "~/ui/artisan/shop-page";
import { Facts } from "~/ui/facts";
import { formatDayOf } from "~/ui/format/moment";
import { formatMoney } from "~/ui/format/money";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, whileSuspended: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const payout = await findPayoutOf(artisan, params.payout ?? "");
  if (!payout) throw notFound();
  const { amount, state, bankReference, failure, at, lines } = payout;
  const rows = await findBookingsNamed(artisan, lines.map(({ booking }) => booking));
  const described = new Map((await describeBookings(rows, context.locale)).map(({ id, start, customer, title }) => [id, { start, customer, title }]));
  return { amount, state, bankReference, failure, at, lines: lines.map(({ booking, amount: part }) => ({ booking, amount: part, visit: described.get(booking) ?? null })) };
}

/** One payment to the artisan's bank: how much, when, by which number the bank knows it, and what it consists of. */
export default function Payout() {
  const { amount, state, bankReference, failure, at, lines } = useLoaderData<typeof loader>();
  const { t, locale } = usePage();
  const exact = formatMoney(amount, { exact: true });
  return (
    <ShopPage tab="money" title={t("payee.payout.title", { amount: exact })} back={{ to: paths.artisanPayouts(), name: t("payee.payouts") }}>
      {state === "returned" ? <ReturnedPayout failure={failure} /> : null}
      <Facts
        facts={[
          { label: t("payee.payout.state"), value: <PayoutStateWord state={state} /> },
          { label: t("payee.payout.amount"), value: exact },
          { label: t("payee.payout.at"), value: formatDayOf(at, locale, { year: true }) },
          { label: t("payee.payout.number"), value: bankReference },
        ]}
      />
      {bankReference === null ? null : <p className="soft">{t("payee.payout.number.hint")}</p>}
      <PayoutBookings lines={lines} total={amount} />
    </ShopPage>
  );
}
