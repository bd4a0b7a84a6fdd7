import { search } from "~/adapters/search/index.server";
import { findArtisan } from "~/models/artisan.server";
import { findServiceTitles } from "~/models/service.server";
import { describeArtisan } from "./describe-artisan";

/** Brings what search knows of one artisan up to his row as it stands now; takes him out when he is gone, unlisted or paused. */
export async function indexArtisan(id: string): Promise<void> {
  const artisan = await findArtisan(id);
  if (!artisan?.listed || artisan.paused) return search().remove(id);
  const titles = await findServiceTitles([id]);
  await search().upsert(describeArtisan(artisan, titles.get(id) ?? []));
}
