import { setImmediate as turn } from "node:timers/promises";
import type { Filter } from "../match/filter.ts";
import { planFor } from "../planner/plan.ts";
import type { Sort } from "../planner/sorted.ts";
import type { Collection } from "../storage/catalog.ts";
import { PAUSE, scan, type Examined, type Found } from "../storage/scan.ts";
import type { Snapshot, Store } from "../storage/store.ts";
import { sorted } from "./sort.ts";

export interface Query {
  filter: Filter;
  sort: Sort;
  skip: number;
  /** 0: all. */
  limit: number;
}

/** The documents of a query in order. Inside a write it is read without a snapshot and without waiting. */
function* select(store: Store, collection: Collection | undefined, query: Query, snapshot?: Snapshot, examined?: Examined): Generator<Found | typeof PAUSE> {
  if (!collection) return;
  const plan = planFor(collection, query.filter, query.sort);
  const found = scan(store, collection, plan, query.filter, snapshot, examined);
  yield* cut(plan.sorted ? found : sortAll(found, query.sort), query);
}

function* sortAll(found: Iterable<Found | typeof PAUSE>, sort: Sort): Generator<Found | typeof PAUSE> {
  const all: Found[] = [];
  for (const item of found) {
    if (item) all.push(item);
    else yield PAUSE;
  }
  yield* sorted(all, ({ doc }) => doc, sort);
}

function* cut(found: Iterable<Found | typeof PAUSE>, { skip, limit }: Query): Generator<Found | typeof PAUSE> {
  let position = 0;
  for (const item of found) {
    if (item && position++ < skip) continue;
    yield item;
    if (item && limit > 0 && position >= skip + limit) return;
  }
}

/** The first match, or none; only inside a write. */
export function selectOne(store: Store, collection: Collection | undefined, filter: Filter, sort: Sort): Found | undefined {
  for (const item of select(store, collection, { filter, sort, skip: 0, limit: 1 })) if (item) return item;
  return undefined;
}

/** All matches, read before the first of them is changed; only inside a write. */
export function selectAll(store: Store, collection: Collection | undefined, filter: Filter): Found[] {
  return [...select(store, collection, { filter, sort: [], skip: 0, limit: 0 })].filter((item) => item !== PAUSE);
}

/** The documents of a query as they are at this moment, letting others work in between. */
export async function* read(store: Store, collection: Collection | undefined, query: Query, examined?: Examined): AsyncGenerator<Found> {
  const snapshot = store.snapshot();
  try {
    for (const item of select(store, collection, query, snapshot, examined)) {
      if (item) yield item;
      else await turn();
    }
  } finally {
    snapshot.done();
  }
}
