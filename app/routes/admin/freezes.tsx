import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { paths } from "~/paths";
import { listFreezes } from "~/services/admin/list-freezes.server";
import { FreezesGrid } from "~/ui/admin/freezes-grid";
import { OfficePage } from "~/ui/admin/office-page";
import { EmptyState } from "~/ui/empty-state";
import { usePage } from "~/ui/page";

export const handle = { policy: "staff" as const, right: "payments.read" as const, dense: true };

export const loader = async ({ context }: LoaderFunctionArgs) => ({ freezes: await listFreezes(context.now) });

/** What is frozen, by the day on which it is looked at again. Read-only. */
export default function OfficeFreezes() {
  const { freezes } = useLoaderData<typeof loader>();
  const { t } = usePage();
  return (
    <OfficePage tab="payments" title={t("finance.freezes.title")} back={{ to: paths.adminPayments(), name: t("admin.payments.title") }}>
      <p>{t("finance.freezes.text")}</p>
      {freezes.length > 0 ? <FreezesGrid freezes={freezes} /> : <EmptyState heading={t("finance.freezes.none")}>{null}</EmptyState>}
    </OfficePage>
  );
}
