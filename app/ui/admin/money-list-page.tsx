import type { ReactNode } from "react";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { usePage } from "~/ui/page";
import { OfficePage } from "./office-page";

interface MoneyListPageProps {
  title: string;
  text: string;
  /** What is said in place of the list when there is nothing in it. */
  none: string;
  list: ReactNode | null;
}

/** A list under the payments of the office, to be read only. */
export function MoneyListPage({ title, text, none, list }: MoneyListPageProps) {
  const { t } = usePage();
  return (
    <OfficePage tab="payments" title={title} back={{ to: paths.adminPayments(), name: t("admin.payments.title") }}>
      <p>{text}</p>
      {list ?? <EmptyState heading={none}>{null}</EmptyState>}
    </OfficePage>
  );
}
