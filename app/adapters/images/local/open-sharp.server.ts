import sharp, { type Sharp } from "sharp";

export const MOST_BYTES = 8 * 1024 * 1024;
export const MOST_PIXELS = 40_000_000;

/** One picture at a time: the machine also answers pages. */
sharp.concurrency(1);

/** A photo opened with care: one page of it, and an error instead of a guess when it is damaged. Headers are read whatever the size says. */
export const openSharp = (bytes: Uint8Array, pixels: number | false = false): Sharp => sharp(bytes, { limitInputPixels: pixels, failOn: "error", pages: 1 });
