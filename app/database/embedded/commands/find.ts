import { parseFilter } from "../match/parse.ts";
import { parseProjection, type Projection } from "../query/project.ts";
import { read, type Query } from "../query/select.ts";
import { parseSort } from "../query/sort.ts";
import type { Found } from "../storage/scan.ts";
import { encode, pick } from "../values/bson.ts";
import type { Doc } from "../values/types.ts";
import { countOf, docOf, flagOf, namespaceOf } from "./arguments.ts";
import type { Command } from "./engine.ts";
import { cursorReply } from "./reply.ts";

export const FIRST_BATCH = 101;

export const find: Command = {
  fields: ["filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch"],
  async run({ store, catalog, cursors }, request) {
    const { body } = request;
    const namespace = namespaceOf(request);
    const project = parseProjection(body["projection"]);
    const documents = projected(read(store, catalog.find(namespace), queryOf(body)), project);
    const { id, batch } = await cursors.start(namespace, documents, countOf(body, "batchSize", FIRST_BATCH), flagOf(body, "singleBatch"));
    return cursorReply("firstBatch", namespace, id, batch);
  },
};

/** The query in the fields of find, count and explain. */
export function queryOf(body: Doc, filter = "filter"): Query {
  return { filter: parseFilter(docOf(body, filter, {})), sort: parseSort(body["sort"]), skip: countOf(body, "skip", 0), limit: countOf(body, "limit", 0) };
}

async function* projected(found: AsyncIterable<Found>, project: Projection | null): AsyncGenerator<Buffer> {
  for await (const one of found) yield project ? projectedBytes(one, project) : one.bytes;
}

const projectedBytes = (found: Found, { of, keeps }: Projection): Buffer => (keeps ? pick(found.bytes, keeps) : encode(of(found.doc)));
