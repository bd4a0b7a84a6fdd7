import { images } from "~/adapters/images/index.server";
import type { Outcome } from "~/domain/refusal";
import { findArtisan } from "~/models/artisan.server";
import { changeShop } from "./change-shop.server";
import { pictureName } from "~/domain/artisan/picture-name";

/** Takes a picture off an artisan's page, then out of the image store. Removing it again is a success. Refuses with not_found for an artisan without a page. */
export async function removePhoto({ artisan, name }: { artisan: string; name: string }): Promise<Outcome<object>> {
  const picture = (await findArtisan(artisan))?.pictures.find((one) => pictureName(one) === name);
  const outcome = await changeShop(artisan, async ({ pictures }) => {
    const rest = pictures.filter((one) => pictureName(one) !== name);
    return { ok: true, change: rest.length === pictures.length ? null : { pictures: rest } };
  });
  if (outcome.ok && picture?.kind === "upload") await images().remove(picture.key);
  return outcome;
}
