import type { Sharp } from "sharp";
import type { ImageSize } from "../port";
import { MOST_PIXELS, openSharp } from "./open-sharp.server";

/** How wide each size is, and how many bytes it should not exceed: lists show twenty small ones on a slow line. */
const SIZES: Record<ImageSize, { width: number; bytes: number }> = {
  thumb: { width: 160, bytes: 6_000 },
  small: { width: 320, bytes: 12_000 },
  large: { width: 640, bytes: 45_000 },
};

const QUALITIES = [70, 55, 40, 28, 18];
const FORMATS = {
  jpg: (picture: Sharp, quality: number) => picture.jpeg({ quality, mozjpeg: true }),
  webp: (picture: Sharp, quality: number) => picture.webp({ quality, effort: 4 }),
};

/** A photo drawn anew in every size and format, upright, without metadata. By file name. */
export async function drawSizes(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [size, { width, bytes: most }] of Object.entries(SIZES)) {
    const upright = openSharp(bytes, MOST_PIXELS).autoOrient().flatten({ background: "#fffdf7" }).resize({ width, height: width * 2, fit: "inside", withoutEnlargement: true });
    for (const [ending, encode] of Object.entries(FORMATS)) files.set(`${size}.${ending}`, await lightEnough(upright, encode, most));
  }
  return files;
}

/** The best quality that keeps within the bytes, else the lightest there is. */
export async function lightEnough(picture: Sharp, encode: (picture: Sharp, quality: number) => Sharp, most: number, qualities: readonly number[] = QUALITIES): Promise<Uint8Array> {
  let lightest: Uint8Array = new Uint8Array();
  for (const quality of qualities) {
    lightest = await encode(picture.clone(), quality).toBuffer();
    if (lightest.length <= most) break;
  }
  return lightest;
}
