import type { PageTag } from "~/domain/page-tags";
import { insertNews, newsOf } from "~/models/feed.server";
import { dropPages } from "./drop-pages.server";
import { markHeard } from "./heard.server";

let untold = new Set<PageTag>();

/**
 * Drops pages here at once and remembers to tell the others: a write must not wait for the feed or fail with it.
 * What a process that dies has not told, the age of a page makes up for.
 */
export function notePages(tags: readonly PageTag[]): void {
  dropPages(tags);
  for (const tag of tags) untold.add(tag);
}

/** Tells the others what was noted; what could not be told is noted still. */
export async function tellPages(): Promise<void> {
  if (untold.size === 0) return;
  const tags = untold;
  untold = new Set();
  const news = [...tags].map((tag) => newsOf("pages", tag));
  news.forEach(markHeard);
  try {
    await insertNews(news);
  } catch (error) {
    for (const tag of tags) untold.add(tag);
    throw error;
  }
}
