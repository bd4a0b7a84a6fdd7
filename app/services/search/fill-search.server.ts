import { search } from "~/adapters/search/index.server";
import { findListedArtisans } from "~/models/artisan.server";
import { findServiceTitles } from "~/models/service.server";
import { describeArtisan } from "./describe-artisan";
import { inTurn } from "./in-turn.server";

/** Makes the search index hold exactly the artisans who stand in lists: with something to book, not paused. Safe to run at any time. */
export const fillSearch = (): Promise<void> =>
  inTurn(async () => {
    const artisans = await findListedArtisans();
    const titles = await findServiceTitles(artisans.map(({ _id }) => _id));
    await search().replaceAll(artisans.map((artisan) => describeArtisan(artisan, titles.get(artisan._id) ?? [])));
  });
