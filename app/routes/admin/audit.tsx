import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { writeCursor } from "~/domain/page-cursor";
import { paths } from "~/paths";
import { listAudit } from "~/services/audit/list-audit.server";
import { AuditFilters } from "~/ui/admin/audit-filters";
import { AuditGrid } from "~/ui/admin/audit-grid";
import { OfficePage } from "~/ui/admin/office-page";
import { Pager } from "~/ui/pager";
import { usePage } from "~/ui/page";
import { readAuditQuery } from "./audit-query.server";

export const handle = { policy: "staff" as const, right: "audit.read" as const, dense: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const { asked, filter, after, wrong } = readAuditQuery(request);
  return { asked, wrong, ...(await listAudit(filter, after)) };
}

/** Who did what, to whom, when and why. Nothing here can be changed. */
export default function OfficeAudit() {
  const { asked, wrong, lines, staff, next } = useLoaderData<typeof loader>();
  const { t } = usePage();
  const { after, ...rest } = asked;
  return (
    <OfficePage tab="audit" title={t("admin.audit.title")}>
      <AuditFilters asked={asked} staff={staff} about={lines[0]?.targetName} wrong={wrong} />
      <AuditGrid lines={lines} />
      <Pager next={next ? paths.adminAudit({ ...rest, after: writeCursor(next) }) : undefined} first={after ? paths.adminAudit(rest) : undefined} />
    </OfficePage>
  );
}
