import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { craftOf } from "~/domain/craft";
import { placeLabel } from "~/domain/place/place-label";
import { readQuery } from "~/http/query.server";
import { notFound } from "~/http/responses.server";
import { paths } from "~/paths";
import { listOthers } from "~/services/search/list-others.server";
import { showArtisan, type ShownArtisan } from "~/services/search/show-artisan.server";
import { BackLink } from "~/ui/back-link";
import { fitTitle } from "~/ui/fit-title";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { JsonLd } from "~/ui/json-ld";
import { usePage } from "~/ui/page";
import { Work } from "~/ui/work";
import { ArtisanAway } from "./artisan/artisan-away";
import { ArtisanFacts } from "./artisan/artisan-facts";
import { ArtisanNotice } from "./artisan/artisan-notice";
import { ArtisanReviews } from "./artisan/artisan-reviews";
import { ArtisanServices } from "./artisan/artisan-services";
import { ArtisanTop } from "./artisan/artisan-top";
import { artisanThings } from "./artisan/artisan-things";
import { FreeDays } from "./artisan/free-days";
import { ShareLink } from "./artisan/share-link";
import { CancelWords } from "./artisan/cancel-words";
import { firstPicture } from "./first-picture";

/** The longest title, the site's name behind it included, that is shown whole where links are shared. */
const TITLE = 65;

/** `reviews` pages through the reviews: those before this moment. */
const QUERY = z.object({ reviews: z.string().regex(/^\d{1,15}$/).transform(Number).optional() });

export const handle = { policy: "public" as const, cacheable: QUERY.shape };

export async function loader({ request, params: { slug = "" }, context }: LoaderFunctionArgs) {
  const { reviews: before = null } = readQuery(request, QUERY);
  const shown = await showArtisan({ slug, viewer: context.session?.person ?? null, before, now: context.now });
  if (shown) {
    context.carries(shown.tags);
    return { artisan: shown.artisan, before };
  }
  const others = await listOthers({ slug, now: context.now });
  if (!others) throw notFound();
  return data({ artisan: null, others }, { status: 404 });
}

export default function ArtisanPage() {
  const page = useLoaderData<typeof loader>();
  return page.artisan ? <OpenPage {...page} /> : <ArtisanAway {...page.others} />;
}

function OpenPage({ artisan, before }: { artisan: ShownArtisan; before: number | null }) {
  const { t, locale, origin } = usePage();
  const craft = craftOf(artisan.craft);
  const words = { name: artisan.name[locale], maker: craft.maker[locale], place: placeLabel(artisan.place, artisan.state)[locale] };
  const pictures = artisan.pictures.length > 0 ? artisan.pictures : [firstPicture(null, artisan.craft, artisan.slug)];
  const open = artisan.listed && !artisan.paused;
  const title = fitTitle([t("profile.title", words), t("profile.title.short", words), words.name], TITLE - ` · ${t("site.name")}`.length);
  const description = t("profile.description", words);
  const card = paths.shareCard({ slug: artisan.slug, file: `${locale}.jpg` });
  const things = artisanThings(artisan, { locale, origin, home: t("site.name"), description, card });
  return (
    <Frame>
      {artisan.listed ? (
        <Head title={title} description={description} card={card}>
          <JsonLd things={things} />
        </Head>
      ) : (
        <Head title={title} />
      )}
      <BackLink to={paths.craft({ craft: artisan.craft })}>{craft.name[locale]}</BackLink>
      <div className="split">
        <div className="m">
          <ArtisanTop artisan={artisan} open={open} />
          <ArtisanNotice artisan={artisan} />
          <Work label={t("profile.work")} pictures={pictures} />
          <ArtisanServices artisan={artisan} open={open} />
          <ArtisanFacts artisan={artisan} />
          <CancelWords artisan={artisan} />
          {artisan.listed ? <ShareLink path={paths.artisan({ slug: artisan.slug })} title={title} /> : null}
          <ArtisanReviews artisan={artisan} before={before} />
        </div>
        {open ? <FreeDays artisan={artisan} /> : null}
      </div>
    </Frame>
  );
}
