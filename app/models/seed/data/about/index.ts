import type { CraftSlug } from "~/domain/craft";
import type { LocalText } from "~/domain/local-text";
import { CLAY_AND_STONE } from "./clay-and-stone";
import { CLOTH } from "./cloth";
import { METAL_AND_ORNAMENT } from "./metal-and-ornament";
import { CLOSINGS, OPENINGS } from "./openings";
import { PAINTING_AND_PAPER } from "./painting-and-paper";

/** What is special about the work, by craft. */
export const ABOUT_CRAFT: Record<CraftSlug, readonly LocalText[]> = { ...CLAY_AND_STONE, ...CLOTH, ...METAL_AND_ORNAMENT, ...PAINTING_AND_PAPER };

const turn = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error("An empty list of texts");
  return found;
};

const fill = (text: string, place: string, years: number): string => text.replaceAll("{place}", place).replaceAll("{years}", String(years));

/**
 * The "about" paragraph number `index` of a craft: how the artisan came to it, what is special, how guests are met.
 * The first 500 numbers of a craft all differ.
 */
export function aboutText(craft: CraftSlug, place: LocalText, years: number, index: number): LocalText {
  const tens = Math.floor(index / 10);
  const parts = [turn(OPENINGS, index), turn(ABOUT_CRAFT[craft], index + tens), turn(CLOSINGS, index * 3 + Math.floor(index / 50))];
  return {
    en: parts.map((part) => fill(part.en, place.en, years)).join(" "),
    hi: parts.map((part) => fill(part.hi, place.hi, years)).join(" "),
  };
}
