import { refuse, type Outcome } from "~/domain/refusal";
import { MOST_BYTES, MOST_PIXELS, openSharp } from "./open-sharp.server";

const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));

/** What kinds of file are taken, by their first bytes; the name and the type that a browser claims say nothing. */
function isPhoto(bytes: Uint8Array): boolean {
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  const png = ascii(bytes, 0, 8) === "\x89PNG\r\n\x1a\n";
  const webp = ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP";
  const gif = /^GIF8[79]a$/.test(ascii(bytes, 0, 6));
  const avif = ascii(bytes, 4, 8) === "ftyp" && /^avi[fs]$/.test(ascii(bytes, 8, 12));
  return jpeg || png || webp || gif || avif;
}

/** The upright size of a photo in pixels, or why it is not taken. */
export async function openPhoto(bytes: Uint8Array): Promise<Outcome<{ width: number; height: number }>> {
  if (bytes.length > MOST_BYTES) return refuse("picture_too_large");
  if (!isPhoto(bytes)) return refuse("picture_unreadable");
  try {
    const { width, height, autoOrient } = await openSharp(bytes).metadata();
    if (width * height > MOST_PIXELS) return refuse("picture_too_large");
    return { ok: true, width: autoOrient.width, height: autoOrient.height };
  } catch {
    return refuse("picture_unreadable");
  }
}
