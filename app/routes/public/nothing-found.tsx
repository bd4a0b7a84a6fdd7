import { craftOf } from "~/domain/craft";
import { stateOf } from "~/domain/place/gazetteer";
import type { FoundPlace } from "~/domain/place/found-place";
import { paths } from "~/paths";
import type { Widening } from "~/services/search/widen-search.server";
import { EmptyState } from "~/ui/empty-state";
import { formatNumber } from "~/ui/format/number";
import { usePage } from "~/ui/page";
import { firstPicture } from "./first-picture";
import { searchLink, type Asked } from "./read-search";

interface NothingFoundProps {
  asked: Asked;
  where: FoundPlace | null;
  widen: readonly Widening[];
}

/** Nobody fits: which filter to drop, and how many each would bring back. */
export function NothingFound({ asked, where, widen }: NothingFoundProps) {
  const { t, href, locale } = usePage();
  const state = where?.state ? stateOf(where.state).name[locale] : "";
  const words = { q: asked.q, craft: asked.craft ? craftOf(asked.craft).name[locale] : "", place: where?.label[locale] ?? asked.place, state };
  const changes = { q: { q: "" }, craft: { craft: null }, place: { place: "" }, state: { place: state } };
  const asks = [asked.q, asked.craft, asked.place].filter(Boolean).length;
  // Giving up the only filter is the same as asking for everybody, which has a link of its own.
  const ways = widen.filter(({ drop }) => asks > 1 || drop === "state");
  return (
    <EmptyState heading={asks > 1 ? t("search.none.heading") : t("search.none.one", { name: words.q || words.craft || words.place })} picture={asked.craft ? firstPicture(null, asked.craft, asked.craft) : undefined}>
      <p>{t(ways.length > 0 ? "search.none.widen" : "search.none.text")}</p>
      <ul className="links">
        {ways.map(({ drop, total }) => (
          <li key={drop}>
            <a href={href(paths.search(searchLink(asked, changes[drop])))}>{t(drop === "state" ? "search.none.state" : "search.none.drop", { name: words[drop], count: formatNumber(total) })}</a>
          </li>
        ))}
        <li>
          <a href={href(paths.search())}>{t("search.none.all")}</a>
        </li>
        <li>
          <a href={href(paths.crafts())}>{t("search.none.crafts")}</a>
        </li>
      </ul>
    </EmptyState>
  );
}
