import sharp, { type OverlayOptions } from "sharp";
import { lightEnough } from "./draw-sizes.server";
import { canDraw, drawLines, type Lines } from "./letters.server";

/** What a link to a page is shown with: a picture, and a few words beside it from the top down. */
export interface Card {
  picture: Uint8Array;
  words: readonly Lines[];
  paper: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const PANEL = 520;
const MARGIN = 48;
const MOST_BYTES = 60_000;
/** The last is so low that even noise keeps within the bytes. */
const QUALITIES = [75, 60, 45, 30, 18, 8, 3];

/** Draws a card as a JPEG of 1200 by 630 and at most 60,000 bytes. On a machine without fonts for the words the picture takes all of it. */
export async function drawCard({ picture, words, paper }: Card): Promise<Uint8Array> {
  const readable = await canDraw(words.map(({ text }) => text).join(" "));
  const left = readable ? PANEL : 0;
  const cover = await sharp(picture, { limitInputPixels: 40_000_000, density: 300 }).resize({ width: WIDTH - left, height: HEIGHT, fit: "cover" }).flatten({ background: paper }).png().toBuffer();
  const parts: OverlayOptions[] = [{ input: cover, left, top: 0 }, ...(readable ? await placeWords(words) : [])];
  const card = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: paper } }).composite(parts);
  return lightEnough(sharp(await card.png().toBuffer()), (whole, quality) => whole.jpeg({ quality, mozjpeg: true }), MOST_BYTES, QUALITIES);
}

/** The words below one another, together in the middle of the panel. */
async function placeWords(words: readonly Lines[]): Promise<OverlayOptions[]> {
  const box = { width: PANEL - 2 * MARGIN, height: Math.floor((HEIGHT - 2 * MARGIN) / words.length) - MARGIN / 2 };
  const drawn = await Promise.all(words.map(async (lines) => (await drawLines(lines, box)).png().toBuffer({ resolveWithObject: true })));
  const high = drawn.reduce((sum, { info }) => sum + info.height, 0) + (MARGIN / 2) * (drawn.length - 1);
  let top = Math.round((HEIGHT - high) / 2);
  return drawn.map(({ data, info }) => {
    const part = { input: data, left: MARGIN, top };
    top += info.height + MARGIN / 2;
    return part;
  });
}
