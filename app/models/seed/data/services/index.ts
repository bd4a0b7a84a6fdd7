import type { CraftSlug } from "~/domain/craft";
import { BAMBOO_AND_CANE } from "./bamboo-and-cane";
import { BIDRI } from "./bidri";
import { BLOCK_PRINTING } from "./block-printing";
import { BLUE_POTTERY } from "./blue-pottery";
import { CARPET_WEAVING } from "./carpet-weaving";
import { EMBROIDERY } from "./embroidery";
import { HANDLOOM_WEAVING } from "./handloom-weaving";
import { JEWELLERY } from "./jewellery";
import { KITE_MAKING } from "./kite-making";
import { LAC_BANGLES } from "./lac-bangles";
import { LEATHER } from "./leather";
import { MADHUBANI } from "./madhubani";
import { MEHENDI } from "./mehendi";
import { METAL_WORK } from "./metal-work";
import { MINIATURE_PAINTING } from "./miniature-painting";
import { MUSICAL_INSTRUMENTS } from "./musical-instruments";
import { PAPIER_MACHE } from "./papier-mache";
import { PATTACHITRA } from "./pattachitra";
import { POTTERY } from "./pottery";
import { RANGOLI } from "./rangoli";
import { STONE_CARVING } from "./stone-carving";
import { TERRACOTTA } from "./terracotta";
import { WARLI } from "./warli";
import { WOOD_CARVING } from "./wood-carving";
import type { ServiceTemplate } from "./service-template";

export type { ServiceTemplate } from "./service-template";

/** Six things that artisans of each craft offer. */
export const SERVICE_TEMPLATES: Record<CraftSlug, readonly ServiceTemplate[]> = {
  "bamboo-and-cane": BAMBOO_AND_CANE,
  bidri: BIDRI,
  "block-printing": BLOCK_PRINTING,
  "blue-pottery": BLUE_POTTERY,
  "carpet-weaving": CARPET_WEAVING,
  embroidery: EMBROIDERY,
  "handloom-weaving": HANDLOOM_WEAVING,
  jewellery: JEWELLERY,
  "kite-making": KITE_MAKING,
  "lac-bangles": LAC_BANGLES,
  leather: LEATHER,
  madhubani: MADHUBANI,
  mehendi: MEHENDI,
  "metal-work": METAL_WORK,
  "miniature-painting": MINIATURE_PAINTING,
  "musical-instruments": MUSICAL_INSTRUMENTS,
  "papier-mache": PAPIER_MACHE,
  pattachitra: PATTACHITRA,
  pottery: POTTERY,
  rangoli: RANGOLI,
  "stone-carving": STONE_CARVING,
  terracotta: TERRACOTTA,
  warli: WARLI,
  "wood-carving": WOOD_CARVING,
};
