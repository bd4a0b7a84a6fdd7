import { craftOf, type CraftSlug } from "~/domain/craft";
import { SEARCH_SORTS } from "~/domain/search/ranking";
import { paths } from "~/paths";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";
import { searchLink, type Asked } from "./read-search";

/** Order and crafts as links, each craft with how many there are. */
export function SearchFilters({ asked, crafts }: { asked: Asked; crafts: readonly { slug: CraftSlug; count: number }[] }) {
  const { t, locale } = usePage();
  const to = (change: Partial<Asked>) => paths.search(searchLink(asked, change));
  const sorts = SEARCH_SORTS.map((sort) => ({ to: to({ sort }), label: t(`search.sort.${sort}`), current: sort === asked.sort }));
  const choices = crafts.map(({ slug, count }) => ({ to: to({ craft: slug }), label: craftOf(slug).name[locale], count, current: slug === asked.craft }));
  return (
    <aside className="side l" id="filters" aria-label={t("search.filters")}>
      <div className="sec">
        <h2>{t("search.sort")}</h2>
        <LinksList links={sorts} />
      </div>
      {choices.length > 0 ? (
        <div className="sec">
          <h2>{t("search.crafts")}</h2>
          <LinksList links={[...(asked.craft ? [{ to: to({ craft: null }), label: t("search.crafts.all") }] : []), ...choices]} />
        </div>
      ) : null}
    </aside>
  );
}
