import type { Query, Schema } from "mongoose";
import { artisanTag, EVERYTHING, type PageTag } from "~/domain/page-tags";
import { insertNews, newsOf } from "./feed.server";

let listener: ((tags: readonly PageTag[]) => void) | undefined;

/** Hears, in this process, which tags every write has touched, as soon as it is done; the listener then tells the others. */
export const onPagesTouched = (hear: typeof listener): void => void (listener = hear);

/** A process without a listener, such as a command, writes into the feed itself. */
async function touch(tags: readonly PageTag[]): Promise<void> {
  if (listener) listener(tags);
  else await insertNews(tags.map((tag) => newsOf("pages", tag)));
}

const ONE = ["updateOne", "replaceOne", "deleteOne", "findOneAndUpdate", "findOneAndReplace", "findOneAndDelete"] as const;
const MANY = ["updateMany", "deleteMany"] as const;

/**
 * The schema plug-in of what public pages show: every write by mongoose touches the pages of its artisan, who stands in
 * the field `artisan`, and those with one of the `more` tags. A write that does not say whose it is touches all pages.
 * Bookkeeping of the outbox touches none.
 */
export const shownOnPages =
  (artisan: "_id" | "artisan", more: readonly PageTag[] = []) =>
  (schema: Schema): void => {
    const tagsOf = (row: Record<string, unknown>): PageTag[] => (typeof row[artisan] === "string" ? [artisanTag(row[artisan]), ...more] : [EVERYTHING]);
    for (const name of ONE) {
      schema.post(name as "updateOne", { query: true, document: false }, async function (this: Query<unknown, unknown>, result: unknown) {
        if (hasWritten(result) && !isBookkeeping(this.getUpdate())) await touch(tagsOf(this.getFilter()));
      });
    }
    for (const name of MANY) {
      schema.post(name as "updateMany", async function (this: Query<unknown, unknown>) {
        await touch([EVERYTHING]);
      });
    }
    schema.post("save", async (row) => touch(tagsOf(row as unknown as Record<string, unknown>)));
    schema.post("insertMany", async () => touch([EVERYTHING]));
    schema.post("bulkWrite" as "insertMany", async () => touch([EVERYTHING]));
  };

/** A counting answer says how many were written; a finding one gives the row, or nothing. */
function hasWritten(result: unknown): boolean {
  if (typeof result !== "object" || result === null) return false;
  const { modifiedCount, upsertedCount, deletedCount } = result as Record<string, number | undefined>;
  const counts = [modifiedCount, upsertedCount, deletedCount].filter((count) => count !== undefined);
  return counts.length === 0 || counts.some((count) => count > 0);
}

/** Whether an update touches the outbox and its leases alone. */
function isBookkeeping(update: unknown): boolean {
  const parts = Object.entries((update ?? {}) as Record<string, unknown>);
  const paths = parts.flatMap(([name, part]) => (name.startsWith("$") && typeof part === "object" && part !== null ? Object.keys(part) : [name]));
  return paths.length > 0 && paths.every((path) => /^(outbox|leases)(\.|$)/.test(path));
}
