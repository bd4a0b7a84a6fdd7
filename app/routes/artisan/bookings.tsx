import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readCursor, PAGE_CURSOR, writeCursor } from "~/domain/page-cursor";
import { personOf } from "~/http/person-of.server";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { describeBookings } from "~/services/artisan/describe-bookings.server";
import { listArtisanBookings } from "~/services/booking/list-artisan-bookings.server";
import { PastLine } from "~/ui/artisan/past-line";
import { Request } from "~/ui/artisan/request";
import { ShopPage } from "~/ui/artisan/shop-page";
import { Visits } from "~/ui/artisan/visits";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";

export const handle = { policy: "artisan" as const };

const SHOWN = 20;

const query = z.object({ before: z.string().regex(PAGE_CURSOR).optional(), after: z.coerce.number().int().positive().optional() });

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { before, after } = readQuery(request, query);
  const { locale, now } = context;
  const { requests, visits, past, older } = await listArtisanBookings({ artisan: personOf(context), now, before: readCursor(before) });
  const describe = (rows: typeof past) => describeBookings(rows, locale);
  const later = after === undefined ? visits : visits.filter(({ start }) => start > after);
  const soon = later.slice(0, SHOWN);
  const [waiting, coming, over] = await Promise.all([describe(requests.slice(0, SHOWN)), describe(soon), describe(past)]);
  const page = before !== undefined ? "past" : after !== undefined ? "coming" : "all";
  return { waiting, asked: requests.length, coming, next: later.length > SHOWN ? (soon.at(-1)?.start ?? null) : null, over, older, page } as const;
}

/** All of an artisan's bookings: requests, visits to come and the past, each page by page. */
export default function Bookings() {
  const { waiting, asked, coming, next, over, older, page } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const first = page === "all" ? undefined : paths.artisanBookings();
  return (
    <ShopPage tab="bookings" title={t("artisan.bookings.title")}>
      {page === "all" && waiting.length > 0 ? (
        <section>
          <h2>{t("artisan.today.waiting", { count: asked })}</h2>
          {waiting.map((line, index) => (
            <Request key={line.id} line={line} first={index === 0} />
          ))}
        </section>
      ) : null}
      {page === "past" ? null : (
        <>
          <Visits visits={coming} coming={coming.length} waiting={waiting.length} />
          {next === null && page === "all" ? null : <Pager next={next === null ? undefined : paths.artisanBookings({ after: next })} first={first} />}
        </>
      )}
      {page === "coming" || (over.length === 0 && coming.length + waiting.length === 0) ? null : (
        <section className="sec">
          <h2>{t("artisan.bookings.past")}</h2>
          {over.length === 0 ? <p>{t("artisan.bookings.noPastText")}</p> : null}
          <ul>
            {over.map((line) => (
              <PastLine key={line.id} line={line} />
            ))}
          </ul>
          <Pager next={older === null ? undefined : paths.artisanBookings({ before: writeCursor(older) })} first={first} />
        </section>
      )}
    </ShopPage>
  );
}
