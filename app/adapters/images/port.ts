import type { Outcome } from "~/domain/refusal";

/** The sizes every picture exists in, by the name of their file: `small.jpg`, `small.webp`. */
export const IMAGE_SIZES = ["thumb", "small", "large"] as const;
export type ImageSize = (typeof IMAGE_SIZES)[number];

/** A picture taken in: its key, and its size in pixels as people see it, turned upright. */
export interface StoredImage {
  key: string;
  width: number;
  height: number;
}

export interface ImageFile {
  bytes: Uint8Array;
  type: "image/jpeg" | "image/webp";
}

/** Pictures people upload. What goes out is always drawn anew: no metadata, no place, no other file inside. */
export interface Images {
  /**
   * Takes in a photo. The same bytes from the same owner give the same key, so an upload may be sent twice.
   * Refuses with picture_too_large (over 8 MB or 40 million pixels) or picture_unreadable (not a JPEG, PNG, WebP, GIF or AVIF photo).
   */
  store(bytes: Uint8Array, owner: string): Promise<Outcome<StoredImage>>;
  /** One file of a picture, `<size>.jpg` or `<size>.webp`; null when there is none. */
  read(key: string, file: string): Promise<ImageFile | null>;
  /** Takes a picture away; removing it again does nothing. */
  remove(key: string): Promise<void>;
}
