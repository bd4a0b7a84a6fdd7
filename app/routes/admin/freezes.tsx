import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFreezes } from "~/services/admin/list-freezes.server";
import { FreezesGrid } from "~/ui/admin/freezes-grid";
import { MoneyListPage } from "~/ui/admin/money-list-page";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "payments.read" as const, dense: true };

export const loader = async ({ context }: LoaderFunctionArgs) => ({ freezes: await listFreezes(context.now) });

/** What is frozen, by the day on which it is looked at again. Read-only. */
export default function OfficeFreezes() {
  const { freezes } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return <MoneyListPage title={t("finance.freezes.title")} text={t("finance.freezes.text")} none={t("finance.freezes.none")} list={freezes.length > 0 ? <FreezesGrid freezes={freezes} /> : null} />;
}
