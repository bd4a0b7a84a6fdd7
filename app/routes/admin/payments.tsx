import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { findPayments } from "~/services/admin/find-payments.server";
import { OfficePage } from "~/ui/admin/office-page";
import { PaymentsGrid } from "~/ui/admin/payments-grid";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "payments.read" as const, dense: true };

const query = z.object({ before: z.coerce.number().int().positive().optional() });

export async function loader({ request }: LoaderFunctionArgs) {
  const { before } = readQuery(request, query);
  return { ...(await findPayments(before ?? null)), first: before === undefined };
}

/** All payments, newest first. Read-only. */
export default function OfficePayments() {
  const { payments, older, first } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <OfficePage tab="payments" title={t("admin.payments.title")}>
      {payments.length > 0 ? <PaymentsGrid payments={payments} /> : <p>{t("admin.payments.none")}</p>}
      <Pager next={older === null ? undefined : paths.adminPayments({ before: older })} first={first ? undefined : paths.adminPayments()} />
    </OfficePage>
  );
}
