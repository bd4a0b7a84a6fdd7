import { PERSON_ROLES } from "~/domain/account/roles";
import { paths } from "~/paths";
import { formatNumber } from "~/ui/format/number";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";
import { PEOPLE_STANDINGS, type PeopleAsked, type PeopleStanding } from "./people-asked";

/** Ways of standing with how many are in each, then the form: words and role. Each keeps what the other asks. */
export function PeopleFilters({ asked, counts }: { asked: PeopleAsked; counts: Record<PeopleStanding, number> }) {
  const { t, href } = usePage();
  const { q, role, standing } = asked;
  const links = [
    { to: paths.adminPeople({ q, role }), label: t("admin.view.all"), current: standing === "" },
    ...PEOPLE_STANDINGS.map((name) => ({ to: paths.adminPeople({ q, role, standing: name }), label: `${t(`people.standing.${name}`)} ${formatNumber(counts[name])}`, current: standing === name })),
  ];
  return (
    <>
      <LinksList bar links={links} />
      <form className="bar" action={href(paths.adminPeople())}>
        {standing ? <input type="hidden" name="standing" value={standing} /> : null}
        <div>
          <label htmlFor="q">{t("people.q")}</label>
          <input type="search" id="q" name="q" defaultValue={q} maxLength={100} autoComplete="off" inputMode="search" />
        </div>
        <div>
          <label htmlFor="role">{t("people.role")}</label>
          <select id="role" name="role" defaultValue={role} autoComplete="off">
            <option value="">{t("admin.filter.any")}</option>
            {PERSON_ROLES.map((one) => (
              <option key={one} value={one}>
                {t(`account.role.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <button className="btn2">{t("admin.filter.button")}</button>
        {q || role || standing ? (
          <a className="link" href={href(paths.adminPeople())}>
            {t("admin.filter.clear")}
          </a>
        ) : null}
      </form>
    </>
  );
}
