import { may } from "~/domain/permission/permissions";
import { paths } from "~/paths";
import { usePage } from "./page";
import { Tabs } from "./tabs";

const TABS = {
  bookings: { to: paths.adminBookings, right: "bookings.read" },
  payments: { to: paths.adminPayments, right: "payments.read" },
  documents: { to: paths.adminDocuments, right: "documents.read" },
  breaks: { to: paths.adminBreaks, right: "payments.reconcile" },
  months: { to: paths.adminMonths, right: "months.read" },
  people: { to: paths.adminPeople, right: "people.read" },
  appeals: { to: paths.adminAppeals, right: "appeals.answer" },
  verify: { to: paths.adminVerify, right: "checks.run" },
  work: { to: paths.adminWork, right: "work.read" },
  staff: { to: paths.adminStaff, right: "staff.read" },
  audit: { to: paths.adminAudit, right: "audit.read" },
} as const;
export type AdminTab = keyof typeof TABS;

/** The parts of the back office that this member may open. */
export function AdminTabs({ current }: { current: AdminTab | null }) {
  const { t, viewer } = usePage();
  const names = (Object.keys(TABS) as AdminTab[]).filter((name) => may(viewer?.staffRole ?? null, TABS[name].right));
  return <Tabs label={t("ui.office.label")} tabs={names.map((name) => ({ to: TABS[name].to(), current: name === current, text: t(`ui.office.${name}`) }))} />;
}
