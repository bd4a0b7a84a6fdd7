import type { Stage } from "../aggregate/stage.ts";
import { parseStage } from "../aggregate/stages.ts";
import { parseFilter } from "../match/parse.ts";
import type { Sort } from "../planner/sorted.ts";
import { read } from "../query/select.ts";
import { parseSort } from "../query/sort.ts";
import type { Filter } from "../match/filter.ts";
import { encode } from "../values/bson.ts";
import { isDoc, type Doc } from "../values/types.ts";
import { countOf, docOf, listOf, namespaceOf } from "./arguments.ts";
import type { Command, Engine } from "./engine.ts";
import { FIRST_BATCH } from "./find.ts";
import { cursorReply } from "./reply.ts";

/** A pipeline whose leading $match and $sort are answered from the store, by indexes where they help. */
export interface Pipeline {
  filter: Filter;
  sort: Sort;
  stages: Stage[];
}

export const aggregate: Command = {
  fields: ["pipeline", "cursor"],
  async run(engine, request) {
    const namespace = namespaceOf(request);
    const size = countOf(docOf(request.body, "cursor", {}), "batchSize", FIRST_BATCH);
    const documents = outputOf(engine, namespace, parsePipeline(listOf(request.body, "pipeline")));
    const { id, batch } = await engine.cursors.start(namespace, documents, size, false);
    return cursorReply("firstBatch", namespace, id, batch);
  },
};

export function parsePipeline(sources: Doc[]): Pipeline {
  const [match, ...afterMatch] = isNamed(sources[0], "$match") ? sources : [undefined, ...sources];
  const [sort, ...rest] = isNamed(afterMatch[0], "$sort") ? afterMatch : [undefined, ...afterMatch];
  return {
    filter: parseFilter(match ? docOf(match, "$match") : {}),
    sort: sort ? parseSort(docOf(sort, "$sort")) : [],
    stages: rest.map((source) => parseStage(source ?? null)),
  };
}

const isNamed = (stage: Doc | undefined, name: string): boolean => isDoc(stage) && Object.keys(stage).join() === name;

async function* outputOf({ store, catalog }: Engine, namespace: string, { filter, sort, stages }: Pipeline): AsyncGenerator<Buffer> {
  let docs: Doc[] = [];
  for await (const { doc } of read(store, catalog.find(namespace), { filter, sort, skip: 0, limit: 0 })) docs.push(doc);
  for (const stage of stages) docs = stage(docs);
  for (const doc of docs) yield encode(doc);
}
