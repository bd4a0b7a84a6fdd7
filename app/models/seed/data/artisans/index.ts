import type { CraftSlug } from "~/domain/craft";
import type { ArtisanRow } from "./artisan-row";
import { CLAY_AND_STONE } from "./clay-and-stone";
import { CLOTH } from "./cloth";
import { METAL_AND_ORNAMENT } from "./metal-and-ornament";
import { PAINTING_AND_PAPER } from "./painting-and-paper";

export type { ArtisanRow } from "./artisan-row";

/** Ten artisans for each craft, named by hand; the first one of a craft is the best known. */
export const ARTISAN_ROWS: Record<CraftSlug, readonly ArtisanRow[]> = { ...CLAY_AND_STONE, ...CLOTH, ...METAL_AND_ORNAMENT, ...PAINTING_AND_PAPER };
