import { craftOf } from "~/domain/craft";
import { placeLabel } from "~/domain/place/place-label";
import { typedRupees } from "~/domain/rupees";
import type { Locale } from "~/messages";
import { localizedHref, paths } from "~/paths";
import type { ShownArtisan } from "~/services/search/show-artisan.server";
import { breadcrumbs } from "~/ui/breadcrumbs";
import type { Thing } from "~/ui/json-ld";

interface Around {
  locale: Locale;
  origin: string;
  /** The first page's name, and what the page says of the artisan when he says nothing. */
  home: string;
  description: string;
  card: string;
}

/** An artisan in schema.org's words: the business with its services and prices, reviews only when there are some, and the way to the page. */
export function artisanThings(artisan: ShownArtisan, { locale, origin, home, description, card }: Around): Thing[] {
  const at = (path: string): string => origin + localizedHref(locale, path);
  const url = at(paths.artisan({ slug: artisan.slug }));
  const craft = craftOf(artisan.craft);
  const { average, count } = artisan.rating;
  const offers = artisan.services.map(({ title, unitPrice }) => ({
    "@type": "Offer",
    price: typedRupees(unitPrice),
    priceCurrency: "INR",
    itemOffered: { "@type": "Service", name: title[locale], serviceType: craft.name[locale] },
  }));
  return [
    {
      "@type": "LocalBusiness",
      "@id": url,
      url,
      name: artisan.name[locale],
      description: artisan.about[locale] || description,
      image: origin + card,
      address: { "@type": "PostalAddress", addressLocality: placeLabel(artisan.place, artisan.state)[locale], addressCountry: "IN" },
      ...(offers.length > 0 ? { makesOffer: offers } : {}),
      ...(count > 0 ? { aggregateRating: { "@type": "AggregateRating", ratingValue: average.toFixed(1), reviewCount: count } } : {}),
    },
    breadcrumbs([[home, at(paths.home())], [craft.name[locale], at(paths.craft({ craft: artisan.craft }))], [artisan.name[locale], url]]),
  ];
}
