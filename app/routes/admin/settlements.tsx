import { useLoaderData } from "@remix-run/react";
import { listSettlements } from "~/models/settlement.server";
import { MoneyListPage } from "~/ui/admin/money-list-page";
import { SettlementsGrid } from "~/ui/admin/settlements-grid";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "payments.read" as const, dense: true };

const SHOWN = 60;

export const loader = async () => ({ settlements: (await listSettlements(SHOWN)).map(({ _id: id, ...settlement }) => ({ id, ...settlement })) });

/** What reached our own bank: commission and the tax on it, less the gateway's fees, and nothing of customers or artisans. Read-only. */
export default function OfficeSettlements() {
  const { settlements } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return <MoneyListPage title={t("finance.settlements.title")} text={t("finance.settlements.text")} none={t("finance.settlements.none")} list={settlements.length > 0 ? <SettlementsGrid settlements={settlements} /> : null} />;
}
