import type { Craft } from "~/domain/craft";
import type { Locale } from "~/messages";
import { paths } from "~/paths";
import type { CraftTile } from "~/ui/craft-tiles";
import { firstPicture } from "./first-picture";

/** A craft as a tile: its own motif over its name. */
export const craftTile = ({ slug, name }: Craft, locale: Locale): CraftTile => ({ to: paths.craft({ craft: slug }), name: name[locale], picture: firstPicture(null, slug, slug) });
