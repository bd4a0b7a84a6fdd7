import { useLoaderData } from "@remix-run/react";
import { listAppeals } from "~/services/admin/list-appeals.server";
import { AppealsGrid } from "~/ui/admin/appeals-grid";
import { OfficePage } from "~/ui/admin/office-page";
import { EmptyState } from "~/ui/empty-state";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "appeals.answer" as const, dense: true };

export const loader = async () => ({ appeals: await listAppeals() });

/** The appeals that wait, the one to be answered first on top. */
export default function OfficeAppeals() {
  const { appeals } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <OfficePage tab="appeals" title={t("people.appeals.title")}>
      {appeals.length > 0 ? (
        <>
          <p>{t("people.appeals.waiting", { count: appeals.length })}</p>
          <AppealsGrid appeals={appeals} />
        </>
      ) : (
        <EmptyState heading={t("people.appeals.none")}>
          <p>{t("people.appeals.noneText")}</p>
        </EmptyState>
      )}
    </OfficePage>
  );
}
