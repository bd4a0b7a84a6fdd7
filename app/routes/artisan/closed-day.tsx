import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isLocalDate } from "~/domain/time/zone";
import { personOf } from "~/http/person-of.server";
import { refusedForm } from "~/http/refused-form.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findAvailability } from "~/models/availability.server";
import { paths } from "~/paths";
import { describeBookings } from "~/services/artisan/describe-bookings.server";
import { bookingsOn } from "~/services/availability/bookings-on.server";
import { openDay } from "~/services/availability/open-day.server";
import { ShopPage } from "~/ui/artisan/shop-page";
import type { ShopReply } from "~/ui/artisan/shop-reply";
import { VisitLine } from "~/ui/artisan/visit-line";
import { FormTokens } from "~/ui/form-tokens";
import { formatDay } from "~/ui/format/day";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const, underTerms: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  const artisan = personOf(context);
  const date = dateParam(params.date);
  const [availability, rows] = await Promise.all([findAvailability(artisan), bookingsOn(artisan, date, context.now)]);
  const closed = availability?.exceptions.find((exception) => exception.date === date && exception.spans.length === 0);
  if (!closed) throw notFound();
  return { date, reason: closed.reason, bookings: await describeBookings(rows, context.locale) };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const outcome = await openDay({ artisan: personOf(context), date: dateParam(params.date) });
  return outcome.ok ? redirectTo(context, paths.artisanClosedDays({ saved: 1 })) : refusedForm(context.form ?? new FormData(), outcome.code);
}

function dateParam(text: string | undefined): string {
  if (text === undefined || !isLocalDate(text)) throw notFound();
  return text;
}

/** One closed day: the bookings on it, each to be decided by the artisan, and the way to work on it after all. */
export default function ClosedDay() {
  const { date, reason, bookings } = useLoaderData<typeof loader>();
  const { t, locale } = usePage();
  const day = formatDay(date, locale, { year: true }).replaceAll("\u00a0", " ");
  return (
    <ShopPage tab="days" title={t("artisan.closed.day", { day })} back={{ to: paths.artisanClosedDays(), name: t("artisan.closed.title") }} reply={useActionData<ShopReply>()}>
      <p>{[reason, t("artisan.closed.dayText")].filter(Boolean).join(". ")}</p>
      <section className="sec">
        <h2>{t("artisan.closed.bookings", { count: bookings.length })}</h2>
        {bookings.length > 0 ? <p>{t("artisan.closed.decide")}</p> : null}
        {bookings.map((line) => (
          <VisitLine key={line.id} line={line} />
        ))}
      </section>
      <form method="post">
        <FormTokens />
        <p>{t("artisan.closed.openText")}</p>
        <button className="btn2 wide">{t("artisan.closed.open")}</button>
      </form>
    </ShopPage>
  );
}
