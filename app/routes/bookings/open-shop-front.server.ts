import { craftOf } from "~/domain/craft";
import type { LocalText } from "~/domain/local-text";
import { placeLabel } from "~/domain/place/place-label";
import type { RequestContext } from "~/http/context.server";
import { notFound, redirectTo } from "~/http/responses.server";
import { findArtisanBySlug, type ArtisanRow } from "~/models/artisan.server";
import { paths } from "~/paths";
import type { PictureSource } from "~/ui/picture";

/** An artisan as the pages before a booking show him. */
export interface ShopFront {
  slug: string;
  name: LocalText;
  craft: LocalText;
  place: LocalText;
  picture: PictureSource | null;
  paused: boolean;
  verified: boolean;
  mode: "instant" | "request";
}

/** What the pages before a booking may say of an artisan. */
export const shopFront = (row: ArtisanRow): ShopFront => ({
  slug: row.slug,
  name: row.name,
  craft: craftOf(row.craft).name,
  place: placeLabel(row.place, row.state),
  picture: row.pictures[0] ?? null,
  paused: row.paused,
  verified: row.verifiedAt !== null && row.verifiedAt !== undefined,
  mode: row.mode,
});

/** The artisan of the address; to a suspended one's page, which suggests others; 404 for nobody, and for a page that is not listed yet to all but its owner. */
export async function openShopFront(context: RequestContext, slug: string | undefined): Promise<{ row: ArtisanRow; artisan: ShopFront }> {
  const row = slug ? await findArtisanBySlug(slug) : null;
  if (row?.suspended) throw redirectTo(context, paths.artisan({ slug: row.slug }));
  if (!row || (!row.listed && context.session?.person !== row._id)) throw notFound();
  return { row, artisan: shopFront(row) };
}
