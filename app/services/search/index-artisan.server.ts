import { search } from "~/adapters/search/index.server";
import { isInLists } from "~/domain/artisan/listing";
import { findArtisan } from "~/models/artisan.server";
import { findServiceTitles } from "~/models/service.server";
import { describeListable } from "./describe-listable.server";
import { inTurn } from "./in-turn.server";

/**
 * Brings what this process's search knows of one artisan up to his row as it stands now; takes him out when he is gone,
 * unlisted, paused, suspended or cannot be listed. `tellAll("search", id)` does so in every process.
 */
export const indexArtisan = (id: string): Promise<void> =>
  inTurn(async () => {
    const artisan = await findArtisan(id);
    if (!artisan || !isInLists(artisan)) return search().remove(id);
    const doc = describeListable(artisan, (await findServiceTitles([id])).get(id) ?? []);
    await (doc ? search().upsert(doc) : search().remove(id));
  });
