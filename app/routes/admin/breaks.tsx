import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { BREAK_KINDS } from "~/domain/payment/break";
import { PAGE_CURSOR, readCursor, writeCursor } from "~/domain/page-cursor";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { listBreaks } from "~/services/admin/list-breaks.server";
import { BreakFilters } from "~/ui/admin/break-filters";
import { BreaksGrid } from "~/ui/admin/breaks-grid";
import { OfficePage } from "~/ui/admin/office-page";
import { EmptyState } from "~/ui/empty-state";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "payments.reconcile" as const, dense: true };

const query = z.object({ state: z.enum(["open", "closed", "all"]).default("open"), kind: z.enum(BREAK_KINDS).optional(), after: z.string().regex(PAGE_CURSOR).default("") });

export async function loader({ request }: LoaderFunctionArgs) {
  const { state, kind, after } = readQuery(request, query);
  return { state, kind: kind ?? ("" as const), after, ...(await listBreaks({ state: state === "all" ? null : state, kind: kind ?? null }, readCursor(after))) };
}

/** Where our books and the gateway's differ, newest first. */
export default function OfficeBreaks() {
  const { state, kind, after, breaks, next } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const asked = { state, kind };
  return (
    <OfficePage tab="breaks" title={t("finance.break.title")}>
      <p>{t("finance.break.text")}</p>
      <BreakFilters asked={asked} />
      {breaks.length > 0 ? (
        <BreaksGrid breaks={breaks} />
      ) : (
        <EmptyState heading={t(kind || state === "closed" ? "finance.break.noneFits" : "finance.break.none")}>{kind || state === "closed" ? null : <p>{t("finance.break.noneText")}</p>}</EmptyState>
      )}
      <Pager next={next ? paths.adminBreaks({ ...asked, after: writeCursor(next) }) : undefined} first={after ? paths.adminBreaks(asked) : undefined} />
    </OfficePage>
  );
}
