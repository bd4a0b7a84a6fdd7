import { randomFillSync } from "node:crypto";
import sharp from "sharp";

interface PhotoTraits {
  format: "jpeg" | "png" | "webp" | "gif" | "avif";
  orientation?: number;
  place?: boolean;
}

/** A plain photo of 800 by 600, as a phone might send it. */
export async function photo({ format, orientation, place = false }: PhotoTraits): Promise<Buffer> {
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: "#9e3d1b" } }).toFormat(format);
  if (place) picture.withExif({ IFD0: { Make: "Phone" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "24/1 50/1 0/1" } });
  if (orientation) picture.withMetadata({ orientation });
  return picture.toBuffer();
}

/** A photo that is hard to make small: every pixel differs. */
export async function busyPhoto(): Promise<Buffer> {
  const raw = { width: 1600, height: 1200, channels: 3 as const };
  return sharp(randomFillSync(Buffer.alloc(raw.width * raw.height * raw.channels)), { raw }).jpeg({ quality: 80 }).toBuffer();
}
