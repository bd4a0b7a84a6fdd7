import { CommandError, outsideDialect } from "../errors.ts";
import { planFor, type Step } from "../planner/plan.ts";
import { read, type Query } from "../query/select.ts";
import { isDoc, type Doc } from "../values/types.ts";
import { listOf, namespaceOf } from "./arguments.ts";
import { parsePipeline } from "./aggregate.ts";
import type { Command } from "./engine.ts";
import { queryOf } from "./find.ts";

/** Names the index of a query and counts the keys and documents that it reads. */
export const explain: Command = {
  fields: ["verbosity"],
  async run({ store, catalog }, request) {
    const inner = request.body["explain"];
    if (!isDoc(inner)) throw new CommandError(14, "explain needs a command");
    const namespace = namespaceOf({ ...request, name: Object.keys(inner)[0] ?? "", body: inner });
    const query = explained(inner);
    const collection = catalog.find(namespace);
    const examined = { keys: 0, documents: 0 };
    let nReturned = 0;
    for await (const _found of read(store, collection, query, examined)) nReturned += 1;
    const plan = collection ? planFor(collection, query.filter, query.sort) : { steps: [], sorted: true };
    const source = sourceOf(plan.steps.map(stageOf));
    const winningPlan = plan.sorted ? { stage: "FETCH", inputStage: source } : { stage: "SORT", inputStage: source };
    return {
      queryPlanner: { namespace, winningPlan, rejectedPlans: [] },
      executionStats: { executionSuccess: true, nReturned, totalKeysExamined: plan.steps.every(({ index }) => index === null) ? 0 : examined.keys, totalDocsExamined: examined.documents },
    };
  },
};

function explained(inner: Doc): Query {
  switch (Object.keys(inner)[0]) {
    case "find":
      return queryOf(inner);
    case "count":
      return { ...queryOf({ ...inner, sort: undefined }, "query") };
    case "aggregate": {
      const { filter, sort } = parsePipeline(listOf(inner, "pipeline"));
      return { filter, sort, skip: 0, limit: 0 };
    }
    default:
      throw outsideDialect(`explain of ${Object.keys(inner)[0] ?? "nothing"}`);
  }
}

function sourceOf(stages: Doc[]): Doc {
  const [first, ...others] = stages;
  if (!first) return { stage: "EOF" };
  return others.length === 0 ? first : { stage: "OR", inputStages: stages };
}

function stageOf({ index, bounded, reverse }: Step): Doc {
  if (index) return { stage: "IXSCAN", indexName: index.name, keyPattern: index.key, isMultiKey: index.multikey, direction: reverse ? "backward" : "forward" };
  return bounded ? { stage: "IXSCAN", indexName: "_id_", keyPattern: { _id: 1 }, direction: reverse ? "backward" : "forward" } : { stage: "COLLSCAN", direction: reverse ? "backward" : "forward" };
}
