import { search } from "~/adapters/search/index.server";
import { isInLists } from "~/domain/artisan/listing";
import { artisanTag, LISTING, type PageTag } from "~/domain/page-tags";
import type { Millis } from "~/domain/time/instant";
import { findArtisansInOrder, findFeaturedArtisans } from "~/models/artisan.server";
import { listCards, type ArtisanCard } from "./list-cards.server";

export interface Featured {
  cards: ArtisanCard[];
  /** Artisans there are in all. */
  total: number;
  /** What the cards are made of. */
  tags: PageTag[];
}

/** Artisans for the first page: those staff chose, filled up with the best rated. */
export async function listFeatured(most: number, now: Millis): Promise<Featured> {
  const [chosen, best] = await Promise.all([findFeaturedArtisans(most), search().query({ text: "", craft: null, place: null, sort: "rating", cursor: null, size: most * 2 })]);
  const taken = new Set(chosen.map(({ _id }) => _id));
  const more = best.ids.filter((id) => !taken.has(id)).slice(0, most - chosen.length);
  const rows = [...chosen, ...(more.length > 0 ? (await findArtisansInOrder(more)).filter(isInLists) : [])];
  return { cards: await listCards(rows, now), total: best.total, tags: [LISTING, ...rows.map(({ _id }) => artisanTag(_id))] };
}
