import { PERSON_ROLES } from "~/domain/account/roles";
import { paths } from "~/paths";
import { formatNumber } from "~/ui/format/number";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";
import { ChoiceInput } from "./choice-input";
import { FilterBar } from "./filter-bar";
import { PEOPLE_STANDINGS, type PeopleAsked, type PeopleStanding } from "./people-asked";
import { SearchInput } from "./search-input";

/** Ways of standing with how many are in each, then the form: words and role. Each keeps what the other asks. */
export function PeopleFilters({ asked, counts }: { asked: PeopleAsked; counts: Record<PeopleStanding, number> }) {
  const { t } = usePage();
  const { q, role, standing } = asked;
  const links = [
    { to: paths.adminPeople({ q, role }), label: t("admin.view.all"), current: standing === "" },
    ...PEOPLE_STANDINGS.map((name) => ({ to: paths.adminPeople({ q, role, standing: name }), label: `${t(`people.standing.${name}`)} ${formatNumber(counts[name])}`, current: standing === name })),
  ];
  return (
    <>
      <LinksList bar links={links} />
      <FilterBar to={paths.adminPeople()} filtered={Boolean(q || role || standing)}>
        {standing ? <input type="hidden" name="standing" value={standing} /> : null}
        <SearchInput label={t("people.q")} value={q} />
        <ChoiceInput name="role" label={t("people.role")} value={role} any={t("admin.filter.any")} options={PERSON_ROLES.map((one) => ({ value: one, label: t(`account.role.${one}`) }))} />
      </FilterBar>
    </>
  );
}
