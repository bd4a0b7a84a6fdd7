import { paths } from "~/paths";
import { usePage } from "./page";
import { Tabs } from "./tabs";

const TABS = { bookings: paths.adminBookings, payments: paths.adminPayments, verify: paths.adminVerify, work: paths.adminWork };
export type AdminTab = keyof typeof TABS;

/** The parts of the back office. */
export function AdminTabs({ current }: { current: AdminTab | null }) {
  const { t } = usePage();
  const names = Object.keys(TABS) as AdminTab[];
  return <Tabs label={t("ui.office.label")} tabs={names.map((name) => ({ to: TABS[name](), current: name === current, text: t(`ui.office.${name}`) }))} />;
}
