import type { PageTag } from "~/domain/page-tags";

let drop: ((tags: readonly PageTag[]) => void) | undefined;

/** Drops this process's cached pages that carry one of the tags. The other processes are told by the feed. */
export const dropPages = (tags: readonly PageTag[]): void => drop?.(tags);

export const onDropPages = (listener: typeof drop): void => void (drop = listener);
