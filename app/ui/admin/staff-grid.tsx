import type { StaffRole } from "~/domain/account/roles";
import { paths } from "~/paths";
import { Grid } from "~/ui/grid";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import { StateWord, type StateTone } from "~/ui/state-word";

const TONES = { active: "good", invited: "wait", removed: "none" } as const satisfies Record<string, StateTone>;
export type Standing = keyof typeof TONES;

/** Members of staff one line each. */
export function StaffGrid({ staff }: { staff: readonly { id: string; name: string; email: string; role: StaffRole; standing: Standing }[] }) {
  const { t, href } = usePage();
  const columns = [{ head: t("admin.col.name") }, { head: t("auth.admin.email") }, { head: t("admin.col.role") }, { head: t("admin.col.state") }];
  const rows = staff.map(({ id, name, email, role, standing }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminStaffMember({ member: id }))}>
        <OwnWords text={name} />
      </a>,
      email,
      t(`admin.role.${role}`),
      <StateWord key="state" tone={TONES[standing]}>
        {t(`admin.standing.${standing}`)}
      </StateWord>,
    ],
  }));
  return <Grid caption={t("admin.staff.title")} columns={columns} rows={rows} />;
}
