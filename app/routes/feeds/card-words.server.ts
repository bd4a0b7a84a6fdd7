import type { Card } from "~/adapters/images/index.server";
import { shareCards } from "~/adapters/images/index.server";
import { LOCALES, type Locale } from "~/messages";

const PAPER = "#fbf5e6";
const INK = "#2a1c12";
const INDIGO = "#26356b";
const CLAY = "#a8431f";

/** The language of a card by its file, `en.jpg`; null for none of ours. */
export const languageOf = (file: string): Locale | null => LOCALES.find((locale) => file === `${locale}.jpg`) ?? null;

/** A card as an answer: the site's name, a title, and a line or two below it, beside the picture. */
export async function cardAnswer({ site, title, below, picture }: { site: string; title: string; below: readonly string[]; picture: Uint8Array }): Promise<Response> {
  const words: Card["words"] = [{ text: site, size: 34, ink: CLAY, bold: true }, { text: title, size: 64, ink: INDIGO, bold: true }, ...below.map((text) => ({ text, size: 38, ink: INK }))];
  const bytes = await shareCards()({ picture, words, paper: PAPER });
  return new Response(new Uint8Array(bytes), { headers: { "Content-Type": "image/jpeg", "Cache-Control": "public, max-age=86400" } });
}
