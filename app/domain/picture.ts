import type { CraftSlug } from "./craft";
import type { LocalText } from "./local-text";

/** A picture of somebody's work: drawn by our generator, or a photo uploaded through the images port. */
export type Picture = { alt: LocalText } & ({ kind: "motif"; craft: CraftSlug; look: string } | { kind: "upload"; key: string; width: number; height: number });
