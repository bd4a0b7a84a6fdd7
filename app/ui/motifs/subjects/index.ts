import type { CraftSlug } from "~/domain/craft";
import type { Subject } from "../subject";
import { bambooAndCane } from "./bamboo-and-cane";
import { bidri } from "./bidri";
import { blockPrinting } from "./block-printing";
import { bluePottery } from "./blue-pottery";
import { carpetWeaving } from "./carpet-weaving";
import { embroidery } from "./embroidery";
import { handloomWeaving } from "./handloom-weaving";
import { jewellery } from "./jewellery";
import { kiteMaking } from "./kite-making";
import { lacBangles } from "./lac-bangles";
import { leather } from "./leather";
import { madhubani } from "./madhubani";
import { mehendi } from "./mehendi";
import { metalWork } from "./metal-work";
import { miniaturePainting } from "./miniature-painting";
import { musicalInstruments } from "./musical-instruments";
import { papierMache } from "./papier-mache";
import { pattachitra } from "./pattachitra";
import { pottery } from "./pottery";
import { rangoli } from "./rangoli";
import { stoneCarving } from "./stone-carving";
import { terracotta } from "./terracotta";
import { warli } from "./warli";
import { woodCarving } from "./wood-carving";

/** What each craft is shown by. A new craft does not compile until it has its subject. */
export const SUBJECTS: Record<CraftSlug, Subject> = {
  pottery,
  "block-printing": blockPrinting,
  "handloom-weaving": handloomWeaving,
  embroidery,
  "wood-carving": woodCarving,
  "stone-carving": stoneCarving,
  "metal-work": metalWork,
  bidri,
  "blue-pottery": bluePottery,
  terracotta,
  "bamboo-and-cane": bambooAndCane,
  leather,
  jewellery,
  "lac-bangles": lacBangles,
  mehendi,
  rangoli,
  madhubani,
  warli,
  pattachitra,
  "miniature-painting": miniaturePainting,
  "kite-making": kiteMaking,
  "papier-mache": papierMache,
  "carpet-weaving": carpetWeaving,
  "musical-instruments": musicalInstruments,
};
