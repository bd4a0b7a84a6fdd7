import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { listMonths } from "~/services/admin/list-months.server";
import { MonthsGrid } from "~/ui/admin/months-grid";
import { OfficePage } from "~/ui/admin/office-page";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "months.read" as const, dense: true };

const query = z.object({ before: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).optional() });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { before } = readQuery(request, query);
  return { before: before ?? "", ...(await listMonths({ before: before ?? null, now: context.now })) };
}

/** The months of the journal, the latest first: which are closed, and what they brought. */
export default function OfficeMonths() {
  const { before, months, next } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <OfficePage tab="months" title={t("finance.month.title")}>
      <p>{t("finance.month.text")}</p>
      <MonthsGrid months={months} />
      <Pager next={next ? paths.adminMonths({ before: next }) : undefined} first={before ? paths.adminMonths() : undefined} />
    </OfficePage>
  );
}
