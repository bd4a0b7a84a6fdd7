import { fieldsOf, type Filter } from "../match/filter.ts";
import { matches } from "../match/matches.ts";
import type { Plan, Step } from "../planner/plan.ts";
import type { KeyRange } from "../planner/ranges.ts";
import { decode, pick } from "../values/bson.ts";
import type { Doc } from "../values/types.ts";
import type { Collection } from "./catalog.ts";
import { keyspace } from "./entries.ts";
import { unseal } from "./seal.ts";
import type { Bytes, Snapshot, Store } from "./store.ts";

/** A document that was found. Whoever sends it on as it is never needs it read. */
export class Found {
  readonly bytes: Buffer;
  private decoded: Doc | undefined;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get doc(): Doc {
    return (this.decoded ??= decode(this.bytes));
  }
}

/** What a scan has read so far. */
export interface Examined {
  keys: number;
  documents: number;
}

/** Handed out now and then instead of a document: a good moment to let others work. */
export const PAUSE = null;

const PAGE = 200;
const DOCUMENTS_BETWEEN_PAUSES = 500;

/**
 * The matching documents in the order of the plan. With a snapshot the caller may wait between documents;
 * without one it must not, and sees the writes of the transaction it runs in.
 */
export function* scan(store: Store, collection: Collection, plan: Plan, filter: Filter, snapshot?: Snapshot, examined: Examined = { keys: 0, documents: 0 }): Generator<Found | typeof PAUSE> {
  const seen = plan.steps.length > 1 || plan.steps.some(({ index }) => index?.multikey) ? new Set<string>() : null;
  const fields = fieldsOf(filter);
  const options = snapshot ? { transaction: snapshot } : {};
  for (const step of plan.steps) {
    for (const { id, value } of keysOf(store, step, options, examined)) {
      if (seen) {
        const text = id.toString("latin1");
        if (seen.has(text)) continue;
        seen.add(text);
      }
      const stored = value ?? store.documents.get(Buffer.concat([keyspace(collection.id), id]), options);
      if (!stored) continue;
      examined.documents += 1;
      if (examined.documents % DOCUMENTS_BETWEEN_PAUSES === 0) yield PAUSE;
      const bytes = unseal(stored);
      if (matches(filter, decode(pick(bytes, (name) => fields.has(name))))) yield new Found(bytes);
    }
  }
}

function* keysOf(store: Store, step: Step, options: { transaction?: Snapshot }, examined: Examined): Generator<{ id: Buffer; value: Buffer | null }> {
  const ranges = step.reverse ? [...step.ranges].reverse() : step.ranges;
  for (const range of ranges) {
    for (const { key, value } of pages(step.index ? store.entries : store.documents, range, step.reverse, options)) {
      examined.keys += 1;
      yield step.index ? { id: value, value: null } : { id: key.subarray(4), value };
    }
  }
}

/** Entries of a range, read page by page so that no iterator stays open while the caller waits. */
function* pages(database: Bytes, { start, end }: KeyRange, reverse: boolean, options: { transaction?: Snapshot }): Generator<{ key: Buffer; value: Buffer }> {
  let from = reverse ? end : start;
  let exclusiveStart = reverse;
  for (;;) {
    const page = [...database.getRange({ start: from, end: reverse ? start : end, exclusiveStart, inclusiveEnd: reverse, reverse, limit: PAGE, ...options })];
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    from = last.key;
    exclusiveStart = true;
  }
}
