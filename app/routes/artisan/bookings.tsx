import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { personOf } from "~/http/person-of.server";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { describeBookings } from "~/services/artisan/describe-bookings.server";
import { listArtisanBookings } from "~/services/booking/list-artisan-bookings.server";
import { PastLine } from "~/ui/artisan/past-line";
import { Request } from "~/ui/artisan/request";
import { ShopPage } from "~/ui/artisan/shop-page";
import { Visits } from "~/ui/artisan/visits";
import { EmptyState } from "~/ui/empty-state";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const };

const query = z.object({ before: z.coerce.number().int().positive().optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { before } = readQuery(request, query);
  const { locale, now } = context;
  const { requests, visits, past, older } = await listArtisanBookings({ artisan: personOf(context), now, ...(before === undefined ? {} : { before }) });
  const describe = (rows: typeof past) => describeBookings(rows, locale);
  const [waiting, coming, over] = await Promise.all([describe(requests.slice(0, 20)), describe(visits.slice(0, 100)), describe(past)]);
  return { waiting, coming, over, older, first: before === undefined };
}

/** All of an artisan's bookings: requests, visits to come, and the past page by page. */
export default function Bookings() {
  const { waiting, coming, over, older, first } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <ShopPage tab="bookings" title={t("artisan.bookings.title")}>
      {first && waiting.length > 0 ? (
        <section>
          <h2>{t("artisan.today.waiting", { count: waiting.length })}</h2>
          {waiting.map((line) => (
            <Request key={line.id} line={line} />
          ))}
        </section>
      ) : null}
      {first ? <Visits visits={coming} coming={coming.length} waiting={waiting.length} /> : null}
      <section className="sec">
        <h2>{t("artisan.bookings.past")}</h2>
        {over.length === 0 ? (
          <EmptyState heading={t("artisan.bookings.noPast")}>
            <p>{t("artisan.bookings.noPastText")}</p>
          </EmptyState>
        ) : (
          <ul>
            {over.map((line) => (
              <PastLine key={line.id} line={line} />
            ))}
          </ul>
        )}
        <Pager next={older === null ? undefined : paths.artisanBookings({ before: older })} first={first ? undefined : paths.artisanBookings()} />
      </section>
    </ShopPage>
  );
}
