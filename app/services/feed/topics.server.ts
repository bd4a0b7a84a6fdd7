import { emptyShareCards } from "~/adapters/images/index.server";
import { EVERYTHING, LISTING } from "~/domain/page-tags";
import { readDemoOffset } from "~/models/clock.server";
import type { Topic } from "~/models/feed.server";
import { setClock } from "~/services/clock/business-now.server";
import { indexArtisan } from "~/services/search/index-artisan.server";
import { dropPages } from "./drop-pages.server";

/** What a process does when it hears of something. News may come twice and late: each reads at its source and can be done again. */
export const TOPICS: Record<Topic, (key: string) => void | Promise<void>> = {
  pages: (tag) => dropPages([tag]),
  search: async (artisan) => {
    await indexArtisan(artisan);
    dropPages([LISTING]);
  },
  cards: () => emptyShareCards(),
  clock: async () => {
    setClock({ demo: await readDemoOffset() });
    dropPages([EVERYTHING]);
  },
};
