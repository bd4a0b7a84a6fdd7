import type { CraftSlug } from "~/domain/craft";
import { ARRANGEMENTS } from "./arrangement";
import { INK_SETS, turnHue } from "./inks";
import { parseLook } from "./look";
import { SUBJECTS } from "./subjects";
import { turnsOf } from "./turns";

/**
 * The picture of a craft in a look, as an SVG of 320 by 240: subject, arrangement, three inks.
 * The same look always gives the same bytes. Throws on a look that `parseLook` does not know.
 */
export function drawMotif(craft: CraftSlug, look: string): string {
  const parsed = parseLook(look);
  if (!parsed) throw new Error(`No look ${look}`);
  const subject = SUBJECTS[craft];
  const turns = turnsOf(parsed.turn, subject.round ?? false);
  const sets = subject.inks ?? INK_SETS;
  const [g = "", a = "", b = ""] = (sets[parsed.inks % sets.length] ?? []).map((ink) => turnHue(ink, turns.hue));
  const body = ARRANGEMENTS[parsed.arrangement](subject.draw({ a, b, g }), { a, b, g }, turns);
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="320" height="240" viewBox="0 0 320 240">${body}</svg>`;
}
