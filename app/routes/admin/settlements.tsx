import { useLoaderData } from "@remix-run/react";
import { listSettlements } from "~/models/settlement.server";
import { paths } from "~/paths";
import { OfficePage } from "~/ui/admin/office-page";
import { SettlementsGrid } from "~/ui/admin/settlements-grid";
import { EmptyState } from "~/ui/empty-state";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "payments.read" as const, dense: true };

const SHOWN = 60;

export const loader = async () => ({ settlements: (await listSettlements(SHOWN)).map(({ _id: id, ...settlement }) => ({ id, ...settlement })) });

/** What reached our own bank: commission and the tax on it, less the gateway's fees, and nothing of customers or artisans. Read-only. */
export default function OfficeSettlements() {
  const { settlements } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <OfficePage tab="payments" title={t("finance.settlements.title")} back={{ to: paths.adminPayments(), name: t("admin.payments.title") }}>
      <p>{t("finance.settlements.text")}</p>
      {settlements.length > 0 ? <SettlementsGrid settlements={settlements} /> : <EmptyState heading={t("finance.settlements.none")}>{null}</EmptyState>}
    </OfficePage>
  );
}
