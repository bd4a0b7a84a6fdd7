import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PAGE_CURSOR, readCursor, writeCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { findPayments } from "~/services/admin/find-payments.server";
import { listOpenRequests } from "~/services/admin/list-refund-requests.server";
import { Deeds } from "~/ui/admin/deeds";
import { FilterBar } from "~/ui/admin/filter-bar";
import { NoneFound } from "~/ui/admin/none-found";
import { OfficePage } from "~/ui/admin/office-page";
import { PaymentsGrid } from "~/ui/admin/payments-grid";
import { RequestsGrid } from "~/ui/admin/requests-grid";
import { SearchInput } from "~/ui/admin/search-input";
import { formatNumber } from "~/ui/format/number";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "payments.read" as const, dense: true };

const query = z.object({ q: z.string().trim().max(100).default(""), after: z.string().regex(PAGE_CURSOR).default("") });

export async function loader({ request }: LoaderFunctionArgs) {
  const { q, after } = readQuery(request, query);
  return { q, after, requests: q || after ? [] : await listOpenRequests(), ...(await findPayments({ text: q, after: readCursor(after) })) };
}

/** All payments, newest first, or those of an order, a booking, a party. Read-only. */
export default function OfficePayments() {
  const { q, after, requests, apart, payments, total, next } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <OfficePage tab="payments" title={t("admin.payments.title")}>
      <FilterBar to={paths.adminPayments()} filtered={q !== ""}>
        <SearchInput label={t("admin.payments.q")} value={q} />
      </FilterBar>
      <Deeds deeds={[{ to: paths.adminFreezes(), label: t("finance.freezes.see") }, { to: paths.adminSettlements(), label: t("finance.settlements.see") }]} />
      {requests.length > 0 ? (
        <section className="sec">
          <h2>{t("finance.requests.open")}</h2>
          <p>{t("finance.requests.text")}</p>
          <RequestsGrid requests={requests} caption={t("finance.requests.open")} />
        </section>
      ) : null}
      {apart.length > 0 ? (
        <section className="sec">
          <h2>{t("admin.payments.apart")}</h2>
          <p>{t("admin.payments.apart.text")}</p>
          <PaymentsGrid payments={apart} caption={t("admin.payments.apart")} />
        </section>
      ) : null}
      {requests.length + apart.length > 0 ? <h2>{t("admin.payments.list")}</h2> : null}
      {payments.length > 0 ? (
        <PaymentsGrid payments={payments} caption={t("admin.payments.title")} />
      ) : (
        <NoneFound heading={t(q ? "admin.payments.noneFits" : "admin.payments.none")} all={q ? { to: paths.adminPayments(), label: t("admin.payments.all") } : null} />
      )}
      <Pager
        shown={total > 0 ? t("admin.payments.found", { count: total, number: formatNumber(total) }) : undefined}
        next={next ? paths.adminPayments({ q, after: writeCursor(next) }) : undefined}
        first={after ? paths.adminPayments({ q }) : undefined}
      />
    </OfficePage>
  );
}
