import type { Schema } from "mongoose";
import { artisanTag, EVERYTHING, type PageTag } from "~/domain/page-tags";
import { afterWrites } from "./after-writes.server";
import { insertNews, newsOf } from "./feed.server";

let listener: ((tags: readonly PageTag[]) => void) | undefined;

/** Hears, in this process, which tags every write has touched, as soon as it is done; the listener then tells the others. */
export const onPagesTouched = (hear: typeof listener): void => void (listener = hear);

/** A process without a listener, such as a command, writes into the feed itself. */
async function touch(tags: readonly PageTag[]): Promise<void> {
  if (listener) listener(tags);
  else await insertNews(tags.map((tag) => newsOf("pages", tag)));
}

/**
 * The schema plug-in of what public pages show: every write by mongoose touches the pages of its artisan, who stands in
 * the field `artisan`, and those with one of the `more` tags. A write that does not say whose it is touches all pages.
 * Bookkeeping of the outbox touches none.
 */
export const shownOnPages =
  (artisan: "_id" | "artisan", more: readonly PageTag[] = []) =>
  (schema: Schema): void => {
    const tagsOf = (row: Record<string, unknown>): PageTag[] => (typeof row[artisan] === "string" ? [artisanTag(row[artisan]), ...more] : [EVERYTHING]);
    afterWrites(schema, async ({ names, update }) => {
      if (!isBookkeeping(update)) await touch(tagsOf(names));
    });
  };

/** Whether an update touches the outbox and its leases alone. */
function isBookkeeping(update: unknown): boolean {
  const parts = Object.entries((update ?? {}) as Record<string, unknown>);
  const paths = parts.flatMap(([name, part]) => (name.startsWith("$") && typeof part === "object" && part !== null ? Object.keys(part) : [name]));
  return paths.length > 0 && paths.every((path) => /^(outbox|leases)(\.|$)/.test(path));
}
