import { search } from "~/adapters/search/index.server";
import type { SearchAnswer, SearchQuery } from "~/adapters/search/port";
import { isInLists } from "~/domain/artisan/listing";
import { artisanTag, LISTING, type PageTag } from "~/domain/page-tags";
import type { Millis } from "~/domain/time/instant";
import { findArtisansInOrder } from "~/models/artisan.server";
import { listCards, type ArtisanCard } from "./list-cards.server";

/** What somebody looks for; `size` is how many to a page. */
export type Wanted = SearchQuery;

export interface Found extends Omit<SearchAnswer, "ids"> {
  cards: ArtisanCard[];
  /** What the cards are made of. */
  tags: PageTag[];
}

/** One page of the artisans who fit, with how many fit in all and how the next page goes on. Somebody paused or suspended a moment ago is left out. */
export async function findArtisans(wanted: Wanted, now: Millis): Promise<Found> {
  const { ids, ...answer } = await search().query(wanted);
  const rows = (await findArtisansInOrder(ids)).filter(isInLists);
  return { ...answer, cards: await listCards(rows, now), tags: [LISTING, ...rows.map(({ _id }) => artisanTag(_id))] };
}
