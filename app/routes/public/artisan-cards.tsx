import { craftOf } from "~/domain/craft";
import { placeLabel } from "~/domain/place/place-label";
import { paths } from "~/paths";
import type { ArtisanCard } from "~/services/search/list-cards.server";
import { Cards } from "~/ui/cards";
import { usePage } from "~/ui/page";
import { firstPicture } from "./first-picture";

/** Artisans in a list, in the language of the page. */
export function ArtisanCards({ artisans, four = false }: { artisans: readonly ArtisanCard[]; four?: boolean }) {
  const { locale } = usePage();
  const cards = artisans.map((artisan) => ({
    to: paths.artisan({ slug: artisan.slug }),
    name: artisan.name[locale],
    craft: craftOf(artisan.craft).name[locale],
    place: placeLabel(artisan.place, artisan.state)[locale],
    picture: firstPicture(artisan.picture, artisan.craft, artisan.slug),
    from: artisan.from,
    rating: artisan.rating,
    nextFree: artisan.nextFree,
  }));
  return <Cards cards={cards} four={four} />;
}
