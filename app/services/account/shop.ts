import type { CraftSlug } from "~/domain/craft";

/** What somebody says about the shop to be opened. */
export interface Shop {
  craft: CraftSlug;
  /** Slug of a town. */
  place: string;
}
