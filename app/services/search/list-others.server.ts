import { search } from "~/adapters/search/index.server";
import { isInLists } from "~/domain/artisan/listing";
import type { CraftSlug } from "~/domain/craft";
import type { Millis } from "~/domain/time/instant";
import { findArtisanBySlug, findArtisansInOrder } from "~/models/artisan.server";
import { listCards, type ArtisanCard } from "./list-cards.server";

const MOST = 4;

/** Whom to suggest in place of an artisan who is suspended: the best rated of his craft. Null for anybody else. */
export async function listOthers({ slug, now }: { slug: string; now: Millis }): Promise<{ craft: CraftSlug; cards: ArtisanCard[] } | null> {
  const away = await findArtisanBySlug(slug);
  if (!away?.suspended) return null;
  const { ids } = await search().query({ text: "", craft: away.craft, place: null, sort: "rating", cursor: null, size: MOST + 1 });
  const others = (await findArtisansInOrder(ids)).filter((one) => isInLists(one) && one._id !== away._id);
  return { craft: away.craft, cards: await listCards(others.slice(0, MOST), now) };
}
