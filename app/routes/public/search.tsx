import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { craftOf } from "~/domain/craft";
import { findPlace } from "~/domain/place/find-place";
import { readQuery } from "~/http/query.server";
import { paths } from "~/paths";
import { findArtisans } from "~/services/search/find-artisans.server";
import { widenSearch } from "~/services/search/widen-search.server";
import { Chips } from "~/ui/chips";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";
import { Pager } from "~/ui/pager";
import { ArtisanCards } from "./artisan-cards";
import { NothingFound } from "./nothing-found";
import { SEARCH_QUERY, searchLink, type Asked } from "./read-search";
import { SearchFilters } from "./search-filters";
import { SearchForm } from "./search-form";
import { searchTitle } from "./search-title";

export const handle = { policy: "public" as const, cacheable: SEARCH_QUERY.shape };

const PAGE = 20;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { q, craft = null, place, sort, cursor } = readQuery(request, SEARCH_QUERY);
  const found = findPlace(place);
  const text = found ? q : `${q} ${place}`.trim();
  const wanted = { text, craft, place: found?.filter ?? null, sort, cursor: cursor ?? null, size: PAGE };
  const { tags, ...answer } = await findArtisans(wanted, context.now);
  context.carries(tags);
  const widen = answer.total === 0 ? await widenSearch({ wanted, q, place, found }) : [];
  return { asked: { q, craft, place, sort }, where: found, answer, widen, later: cursor !== undefined };
}

export default function Search() {
  const { t, locale } = usePage();
  const { asked, where, answer, widen, later } = useLoaderData<typeof loader>();
  const title = searchTitle({ total: answer.total, craft: asked.craft, where }, { t, locale });
  return (
    <Frame skipTo="results">
      <Head title={title} description={t("search.description")} canonical={paths.search({ q: asked.q, craft: asked.craft, place: asked.place })} />
      <h1>{title}</h1>
      {asked.place && !where ? <p className="note">{t("search.place.unknown", { place: asked.place })}</p> : null}
      <SearchForm q={asked.q} place={asked.place} craft={asked.craft ?? undefined} sort={asked.sort === "best" ? undefined : asked.sort} />
      <ChosenFilters asked={asked} place={where?.label[locale] ?? asked.place} jump={answer.total > 1} />
      <div className="split">
        <div className="m">
          <h2 className="vh" id="results" tabIndex={-1}>
            {t("search.results")}
          </h2>
          {answer.total === 0 ? (
            <NothingFound asked={asked} where={where} widen={widen} />
          ) : (
            <>
              <ArtisanCards artisans={answer.cards} />
              {answer.cards.length < answer.total ? (
                <Pager
                  shown={t("search.shown", { shown: answer.cards.length, total: answer.total })}
                  first={later ? paths.search(searchLink(asked)) : undefined}
                  next={answer.next ? paths.search(searchLink(asked, { cursor: answer.next })) : undefined}
                />
              ) : null}
            </>
          )}
        </div>
        {answer.total > 1 ? <SearchFilters asked={asked} crafts={answer.crafts} /> : null}
      </div>
    </Frame>
  );
}

/** At most two filters as chips: more would push the results off a small screen, and the word stands in its field anyway. */
function ChosenFilters({ asked, place, jump }: { asked: Asked; place: string; jump: boolean }) {
  const { locale } = usePage();
  const without = (change: Partial<Asked>) => paths.search(searchLink(asked, change));
  const chips = [
    ...(asked.craft ? [{ to: without({ craft: null }), label: craftOf(asked.craft).name[locale] }] : []),
    ...(asked.place ? [{ to: without({ place: "" }), label: place }] : []),
    ...(asked.q ? [{ to: without({ q: "" }), label: asked.q }] : []),
  ];
  return <Chips chips={chips.slice(0, 2)} clear={chips.length > 1 ? paths.search() : undefined} jump={jump ? "#filters" : undefined} />;
}
