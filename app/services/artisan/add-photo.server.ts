import { images } from "~/adapters/images/index.server";
import type { LocalText } from "~/domain/local-text";
import type { Picture } from "~/domain/picture";
import { refuse, type Outcome } from "~/domain/refusal";
import { changeShop } from "./change-shop.server";
import { pictureName } from "~/domain/artisan/picture-name";

/** Most pictures one page shows. */
export const MOST_PHOTOS = 12;

/**
 * Takes in one photo of an artisan's work and puts it at the end of his pictures, with words for those who do not see it.
 * The same photo sent again changes nothing. Refuses with too_many_pictures or as the image store does.
 */
export async function addPhoto({ artisan, bytes, alt }: { artisan: string; bytes: Uint8Array; alt: LocalText }): Promise<Outcome<object>> {
  const stored = await images().store(bytes, artisan);
  if (!stored.ok) return stored;
  const picture: Picture = { kind: "upload", key: stored.key, width: stored.width, height: stored.height, alt };
  return changeShop(artisan, async ({ pictures }) => {
    if (pictures.some((other) => pictureName(other) === pictureName(picture))) return { ok: true, change: null };
    return pictures.length >= MOST_PHOTOS ? refuse("too_many_pictures") : { ok: true, change: { pictures: [...pictures, picture] } };
  });
}
