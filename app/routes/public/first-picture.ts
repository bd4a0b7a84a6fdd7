import type { CraftSlug } from "~/domain/craft";
import type { Picture } from "~/domain/picture";
import { describeMotif, lookFor } from "~/ui/motifs";

/** Somebody's first picture, else the motif of the craft; `seed` keeps it the same one. */
export function firstPicture(picture: Picture | null, craft: CraftSlug, seed: string): Picture {
  if (picture) return picture;
  const look = lookFor(seed, 0);
  return { kind: "motif", craft, look, alt: describeMotif(craft, look) };
}
