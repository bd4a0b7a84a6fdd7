import { paths } from "~/paths";
import { usePage } from "~/ui/page";

interface SearchFormProps {
  q?: string;
  place?: string;
  /** Filters that a new search keeps. */
  craft?: string | undefined;
  sort?: string | undefined;
}

/** Word and place, sent as a plain GET. */
export function SearchForm({ q, place, craft, sort }: SearchFormProps) {
  const { t, href } = usePage();
  return (
    <form className="find" role="search" action={href(paths.search())}>
      <p>
        <label htmlFor="q">{t("search.form.q")}</label>
        <input type="search" id="q" name="q" autoComplete="off" inputMode="search" maxLength={100} defaultValue={q} />
      </p>
      <p>
        <label htmlFor="place">{t("search.form.place")}</label>
        <input type="text" id="place" name="place" autoComplete="postal-code" inputMode="text" maxLength={100} defaultValue={place} />
      </p>
      {craft ? <input type="hidden" name="craft" value={craft} /> : null}
      {sort ? <input type="hidden" name="sort" value={sort} /> : null}
      <button className="btn">{t("search.form.button")}</button>
    </form>
  );
}
