import type { AuditAction } from "~/domain/audit/audit-row";
import type { Millis } from "~/domain/time/instant";
import { paths } from "~/paths";
import { EmptyState } from "~/ui/empty-state";
import { Grid } from "~/ui/grid";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { fieldWords, reasonWords } from "./audit-words";
import { shortMoment } from "./short-moment";

interface GridLine {
  id: string;
  at: Millis;
  action: AuditAction;
  actorName: string;
  target: string;
  targetName: string;
  before: Record<string, string> | null;
  after: Record<string, string> | null;
  reason: string | null;
}

/** Lines of the record. What it was done to leads to its page. */
export function AuditGrid({ lines }: { lines: readonly GridLine[] }) {
  const { t, href, locale } = usePage();
  if (lines.length === 0) {
    return (
      <EmptyState heading={t("admin.audit.none")}>
        <p>
          <a className="link" href={href(paths.adminAudit())}>
            {t("admin.filter.clear")}
          </a>
        </p>
      </EmptyState>
    );
  }
  const columns = [{ head: t("admin.col.when") }, { head: t("admin.col.by") }, { head: t("admin.col.event") }, { head: t("admin.audit.target") }, { head: t("admin.audit.before") }, { head: t("admin.audit.after") }, { head: t("admin.col.reason") }];
  const rows = lines.map(({ id, at, action, actorName, target, targetName, before, after, reason }) => ({
    key: id,
    cells: [
      shortMoment(at, locale, { year: true }),
      <OwnWords key="actor" text={actorName} />,
      t(`admin.action.${action}`),
      pathOf(target) ? (
        <a key="target" href={href(pathOf(target))}>
          <OwnWords text={targetName} />
        </a>
      ) : (
        targetName
      ),
      fieldWords(before, t),
      fieldWords(after, t),
      reason ? (
        <span key="reason" className="words">
          <OwnWords text={reasonWords(action, reason, t)} />
        </span>
      ) : (
        ""
      ),
    ],
  }));
  return <Grid whole caption={t("admin.audit.title")} columns={columns} rows={rows} />;
}

/** Empty where nothing can be opened. */
function pathOf(target: string): string {
  const [kind, id = ""] = target.split(":");
  if (kind === "staff") return paths.adminStaffMember({ member: id });
  if (kind === "person") return paths.adminPerson({ person: id });
  if (kind === "month") return paths.adminMonth({ month: id });
  return kind === "booking" ? paths.adminBooking({ booking: id }) : "";
}
