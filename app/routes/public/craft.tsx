import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CRAFTS, craftOf, isCraftSlug } from "~/domain/craft";
import { notFound } from "~/http/responses.server";
import { paths } from "~/paths";
import { findArtisans } from "~/services/search/find-artisans.server";
import { BackLink } from "~/ui/back-link";
import { breadcrumbs } from "~/ui/breadcrumbs";
import { EmptyState } from "~/ui/empty-state";
import { formatNumber } from "~/ui/format/number";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { JsonLd } from "~/ui/json-ld";
import { LinksList } from "~/ui/links-list";
import { usePage } from "~/ui/page";
import { ArtisanCards } from "./artisan-cards";
import { firstPicture } from "./first-picture";
import { SearchForm } from "./search-form";

export const handle = { policy: "public" as const, cacheable: {} };

const SHOWN = 12;

export async function loader({ params: { craft = "" }, context }: LoaderFunctionArgs) {
  if (!isCraftSlug(craft)) throw notFound();
  const { cards, total, tags } = await findArtisans({ text: "", craft, place: null, sort: "rating", cursor: null, size: SHOWN }, context.now);
  context.carries(tags);
  return { slug: craft, cards, total };
}

export default function CraftPage() {
  const { t, href, locale, origin } = usePage();
  const { slug, cards, total } = useLoaderData<typeof loader>();
  const { name, description } = craftOf(slug);
  const others = CRAFTS.filter((craft) => craft.slug !== slug).map((craft) => ({ to: paths.craft({ craft: craft.slug }), label: craft.name[locale] }));
  const at = (path: string) => origin + href(path);
  const way = breadcrumbs([[t("site.name"), at(paths.home())], [t("search.craft.back"), at(paths.crafts())], [name[locale], at(paths.craft({ craft: slug }))]]);
  return (
    <Frame>
      <Head title={t("search.craft.title", { craft: name[locale] })} description={description[locale]}>
        <JsonLd things={[way]} />
      </Head>
      <BackLink to={paths.crafts()}>{t("search.craft.back")}</BackLink>
      <h1>{name[locale]}</h1>
      <p className="lead">{description[locale]}</p>
      <SearchForm craft={slug} />
      <div className="split sec">
        <div className="m">
          {cards.length > 0 ? (
            <>
              <h2>{t("search.craft.best")}</h2>
              <ArtisanCards artisans={cards} />
              <p>
                <a className="btn2" href={href(paths.search({ craft: slug }))}>
                  {t("search.craft.all", { count: formatNumber(total) })}
                </a>
              </p>
            </>
          ) : (
            <EmptyState heading={t("search.craft.none")} picture={firstPicture(null, slug, slug)}>
              <p>{t("search.craft.none.text")}</p>
              <p>
                <a className="btn2" href={href(paths.search())}>
                  {t("search.none.all")}
                </a>
              </p>
            </EmptyState>
          )}
        </div>
        <aside className="side l" aria-label={t("search.craft.others")}>
          <h2>{t("search.craft.others")}</h2>
          <LinksList links={others} />
        </aside>
      </div>
    </Frame>
  );
}
