import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ANSWER_WITHIN } from "~/domain/booking/deadlines";
import { CRAFTS, craftOf, type CraftSlug } from "~/domain/craft";
import { REVIEWS } from "~/domain/page-tags";
import { ratesAt } from "~/domain/pricing/rates";
import { hours } from "~/domain/time/instant";
import { paths } from "~/paths";
import { listFeatured } from "~/services/search/list-featured.server";
import { listRecentReviews } from "~/services/search/list-recent-reviews.server";
import { CraftTiles } from "~/ui/craft-tiles";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { JsonLd } from "~/ui/json-ld";
import { usePage } from "~/ui/page";
import { ArtisanCards } from "./artisan-cards";
import { craftTile } from "./craft-tile";
import { RecentReviews } from "./recent-reviews";
import { SearchForm } from "./search-form";
import { siteThings } from "./site-things";

export const handle = { policy: "public" as const, cacheable: {} };

/** Crafts whose pictures differ most, so that the first page shows how wide the range is. */
const FIRST: readonly CraftSlug[] = ["pottery", "block-printing", "handloom-weaving", "mehendi", "wood-carving", "madhubani", "bamboo-and-cane", "bidri", "embroidery", "warli", "lac-bangles", "blue-pottery"];

export async function loader({ context }: LoaderFunctionArgs) {
  const [{ tags, ...featured }, reviews] = await Promise.all([listFeatured(4, context.now), listRecentReviews(3)]);
  context.carries([...tags, REVIEWS]);
  return { featured, reviews };
}

export default function Home() {
  const { t, href, locale, origin } = usePage();
  const { featured, reviews } = useLoaderData<typeof loader>();
  return (
    <Frame home>
      <Head title={t("home.title")} description={t("home.description")}>
        <JsonLd things={siteThings({ locale, origin, name: t("site.name") })} />
      </Head>
      <div className="hero">
        <h1>{t("home.heading")}</h1>
        <p className="lead">{t("home.lead", { count: CRAFTS.length - 3 })}</p>
        <SearchForm />
      </div>
      <section className="sec">
        <h2>{t("home.crafts")}</h2>
        <CraftTiles crafts={FIRST.map((slug) => craftTile(craftOf(slug), locale))} />
        <p>
          <a className="link" href={href(paths.crafts())}>{t("home.allCrafts", { count: CRAFTS.length })}</a>
        </p>
      </section>
      <section className="sec">
        {featured.cards.length > 0 ? (
          <>
            <h2>{t("home.featured")}</h2>
            <ArtisanCards artisans={featured.cards} four />
            <p>
              <a className="link" href={href(paths.search())}>{t("home.allArtisans", { count: featured.total })}</a>
            </p>
          </>
        ) : (
          <>
            <h2>{t("home.none.heading")}</h2>
            <p>{t("home.none.text")}</p>
          </>
        )}
      </section>
      <HowBookingWorks />
      {reviews.length > 0 ? <RecentReviews reviews={reviews} /> : null}
      <ForArtisans />
    </Frame>
  );
}

function HowBookingWorks() {
  const { t } = usePage();
  const steps = [
    [t("home.how.choose"), t("home.how.choose.text")],
    [t("home.how.pay"), t("home.how.pay.text")],
    [t("home.how.answer", { hours: ANSWER_WITHIN / hours(1) }), t("home.how.answer.text")],
    [t("home.how.meet"), t("home.how.meet.text")],
  ];
  return (
    <section className="sec">
      <h2>{t("home.how")}</h2>
      <ol className="how cols">
        {steps.map(([what, more], index) => (
          <li key={what}>
            <b aria-hidden="true">{index + 1}</b> <b>{what}</b> {more}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ForArtisans() {
  const { t, href, now } = usePage();
  return (
    <section className="sec">
      <h2>{t("home.join")}</h2>
      <p>{t("home.join.text", { months: ratesAt(now).starterFreeMonths })}</p>
      <p>
        <a className="btn2" href={href(paths.artisanRegister())}>
          {t("home.join.button")}
        </a>{" "}
        <a href={href(paths.forArtisans())}>{t("home.join.fees")}</a>
      </p>
    </section>
  );
}
