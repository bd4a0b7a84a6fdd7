import type { Schema } from "mongoose";
import type { Millis } from "~/domain/time/instant";
import { afterWrites } from "./after-writes.server";

type Hear = (collection: string, dueAt: Millis) => void;

let listener: Hear | undefined;

/** Hears, in this process, in which collection an outbox may hold something, and from when. */
export const onOutboxNews = (hear: Hear | undefined): void => void (listener = hear);

/** Says that the outboxes of a collection may hold something to do. */
export const tellOutbox = (collection: string, dueAt: Millis = 0): void => listener?.(collection, dueAt);

/** Tells of every write that may put an entry into an outbox, or give one another moment. */
export const tellsOutbox = (schema: Schema): void =>
  afterWrites(schema, async ({ update }) => {
    const dueAt = update === undefined ? 0 : dueOf(update as Record<string, unknown>);
    if (dueAt !== null) tellOutbox(schema.get("collection") ?? "", dueAt);
  });

const WRITES = new Set(["$set", "$push", "$setOnInsert"]);

/** When what an update writes into the outbox is due; null when it writes nothing there. A whole new document may hold anything. */
function dueOf(update: Record<string, unknown>): Millis | null {
  const names = Object.keys(update);
  if (names.some((name) => !name.startsWith("$"))) return 0;
  const fields = names.filter((name) => WRITES.has(name)).flatMap((name) => Object.entries(update[name] as Record<string, unknown>));
  const written = fields.filter(([path]) => /^outbox(\.|$)/.test(path));
  if (written.length === 0) return null;
  const moment = written.find(([path]) => path === "outbox.$.dueAt")?.[1];
  return typeof moment === "number" ? moment : 0;
}
