import type { PersonRole } from "~/domain/account/roles";
import { paths } from "~/paths";
import { formatDayOf } from "~/ui/format/moment";
import { Grid } from "~/ui/grid";
import { OwnWords } from "~/ui/own-words";
import { usePage } from "~/ui/page";
import type { PeopleStanding } from "./people-asked";
import { StandingWord } from "./standing-word";

interface GridPerson {
  id: string;
  name: string;
  contact: readonly string[];
  roles: readonly PersonRole[];
  since: number;
  standing: PeopleStanding | null;
}

/** People one line each, addresses and numbers masked. */
export function PeopleGrid({ people }: { people: readonly GridPerson[] }) {
  const { t, href, locale } = usePage();
  const columns = [{ head: t("admin.col.name") }, { head: t("people.contact") }, { head: t("people.role") }, { head: t("people.since") }, { head: t("people.standing") }];
  const rows = people.map(({ id, name, contact, roles, since, standing }) => ({
    key: id,
    cells: [
      <a key="to" href={href(paths.adminPerson({ person: id }))}>
        <OwnWords text={name} />
      </a>,
      contact.join(", "),
      roles.map((role) => t(`account.role.${role}`)).join(", "),
      formatDayOf(since, locale, { year: true, weekday: false }),
      <StandingWord key="standing" standing={standing} />,
    ],
  }));
  return <Grid whole caption={t("people.caption")} columns={columns} rows={rows} />;
}
