import { AUDIT_ACTIONS, type AuditAction } from "~/domain/audit/audit-row";
import { paths } from "~/paths";
import { usePage } from "~/ui/page";
import type { DayField } from "./bookings-asked";
import { ChoiceInput } from "./choice-input";
import { DayInput } from "./day-input";
import { FilterBar } from "./filter-bar";

/** What the record was asked for, as it stands in the address; empty texts ask nothing. */
export interface AuditAsked {
  [name: string]: string;
  actor: string;
  action: AuditAction | "";
  /** "staff:<id>", "person:<id>" or "booking:<id>", from a link. */
  target: string;
  from: string;
  to: string;
  after: string;
}

interface AuditFiltersProps {
  asked: AuditAsked;
  staff: readonly { id: string; name: string }[];
  /** The name of what alone is asked about, where something of it was found. */
  about: string | undefined;
  wrong: readonly DayField[];
}

/** Who, what, when; what it was done to comes by a link from that page, is named, and stays until cleared. */
export function AuditFilters({ asked, staff, about, wrong }: AuditFiltersProps) {
  const { t } = usePage();
  const any = t("admin.filter.any");
  return (
    <FilterBar to={paths.adminAudit()} filtered={Boolean(asked.actor || asked.action || asked.target || asked.from || asked.to)}>
      <ChoiceInput name="actor" label={t("admin.col.by")} value={asked.actor} any={any} options={staff.map(({ id, name }) => ({ value: id, label: name }))} />
      <ChoiceInput name="action" label={t("admin.col.event")} value={asked.action} any={any} options={AUDIT_ACTIONS.map((action) => ({ value: action, label: t(`admin.action.${action}`) }))} />
      {asked.target ? (
        <div>
          <input type="hidden" name="target" value={asked.target} />
          {t("admin.audit.only")}
          <br />
          <b>{about ?? asked.target}</b>
        </div>
      ) : null}
      <DayInput name="from" label={t("admin.audit.from")} value={asked.from} wrong={wrong.includes("from")} />
      <DayInput name="to" label={t("admin.filter.to")} value={asked.to} wrong={wrong.includes("to")} />
    </FilterBar>
  );
}
