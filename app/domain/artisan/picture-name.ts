import type { Picture } from "../picture";

/** What one of an artisan's pictures is called in addresses: the same picture always by the same name. */
export const pictureName = (picture: Picture): string => (picture.kind === "upload" ? picture.key : `${picture.craft}.${picture.look}`);
