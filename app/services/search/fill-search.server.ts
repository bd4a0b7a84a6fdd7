import { search } from "~/adapters/search/index.server";
import type { SearchDoc } from "~/adapters/search/port";
import { findListedArtisans } from "~/models/artisan.server";
import { findServiceTitles } from "~/models/service.server";
import { describeListable } from "./describe-listable.server";
import { inTurn } from "./in-turn.server";

const SLICE = 500;

/** Makes the search index hold exactly the artisans who stand in lists: with something to book, not paused, not suspended. Safe to run at any time. */
export const fillSearch = (): Promise<void> => inTurn(() => search().replaceAll({ [Symbol.asyncIterator]: listedArtisans }));

/** All of them, slice by slice as the database holds them, without rows that cannot be listed. */
async function* listedArtisans(): AsyncGenerator<SearchDoc[]> {
  for (let after = ""; ; ) {
    const artisans = await findListedArtisans(after, SLICE);
    const titles = await findServiceTitles(artisans.map(({ _id }) => _id));
    yield artisans.flatMap((artisan) => describeListable(artisan, titles.get(artisan._id) ?? []) ?? []);
    if (artisans.length < SLICE) return;
    after = artisans.at(-1)?._id ?? "";
  }
}
