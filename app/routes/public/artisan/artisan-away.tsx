import { craftOf, type CraftSlug } from "~/domain/craft";
import { paths } from "~/paths";
import type { ArtisanCard } from "~/services/search/list-cards.server";
import { Frame } from "~/ui/frame";
import { Head } from "~/ui/head";
import { usePage } from "~/ui/page";
import { ArtisanCards } from "../artisan-cards";

/** In place of the page of an artisan who is suspended: nothing of him, and others of his craft. */
export function ArtisanAway({ craft, cards }: { craft: CraftSlug; cards: readonly ArtisanCard[] }) {
  const { t, href, locale } = usePage();
  return (
    <Frame state={{ reason: "artisan_away" }}>
      <Head title={t("standing.away.title")} />
      <h1>{t("standing.away.title")}</h1>
      {cards.length > 0 ? (
        <>
          <p>{t("standing.away.text")}</p>
          <ArtisanCards artisans={cards} four />
        </>
      ) : null}
      <p>
        <a className="btn2" href={href(paths.craft({ craft }))}>{t("standing.away.all", { craft: craftOf(craft).name[locale] })}</a>
      </p>
    </Frame>
  );
}
