import { CommandError } from "../errors.ts";
import type { Filter } from "../match/filter.ts";
import { parseFilter } from "../match/parse.ts";
import { parseProjection } from "../query/project.ts";
import { selectOne } from "../query/select.ts";
import { parseSort } from "../query/sort.ts";
import type { Found } from "../storage/scan.ts";
import { parseUpdate } from "../update/parse.ts";
import type { Update } from "../update/modification.ts";
import type { Doc } from "../values/types.ts";
import { docOf, flagOf, namespaceOf } from "./arguments.ts";
import { changeDocument, insertUpserted } from "./change.ts";
import type { Answer, Command, Engine } from "./engine.ts";

export const findAndModify: Command = {
  fields: ["query", "sort", "fields", "update", "remove", "new", "upsert"],
  run(engine, request) {
    const { body } = request;
    const namespace = namespaceOf(request);
    const filter = parseFilter(docOf(body, "query", {}));
    const sort = parseSort(body["sort"]);
    const project = parseProjection(body["fields"])?.of ?? ((doc: Doc) => doc);
    const change = changeOf(body);
    return engine.store.write(() => {
      const collection = engine.catalog.find(namespace);
      const found = selectOne(engine.store, collection, filter, sort);
      if (change !== "remove") return updateOne(engine, { namespace, filter, update: change, project, after: flagOf(body, "new"), upsert: flagOf(body, "upsert") }, found);
      if (found && collection) engine.documents.remove(collection, found.doc);
      return { lastErrorObject: { n: found ? 1 : 0 }, value: found ? project(found.doc) : null };
    });
  },
};

function changeOf(body: Doc): Update | "remove" {
  if (!flagOf(body, "remove")) return parseUpdate(body["update"]);
  if (body["update"] !== undefined || flagOf(body, "new") || flagOf(body, "upsert")) throw new CommandError(9, "Cannot specify both an update and remove=true");
  return "remove";
}

interface Wish {
  namespace: string;
  filter: Filter;
  update: Update;
  project: (doc: Doc) => Doc;
  after: boolean;
  upsert: boolean;
}

function updateOne(engine: Engine, { namespace, filter, update, project, after, upsert }: Wish, found: Found | undefined): Answer {
  if (found) {
    const { doc } = changeDocument(engine, namespace, found, filter, update);
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: project(after ? doc : found.doc) };
  }
  if (!upsert) return { lastErrorObject: { n: 0, updatedExisting: false }, value: null };
  const doc = insertUpserted(engine, namespace, filter, update);
  return { lastErrorObject: { n: 1, updatedExisting: false, upserted: doc["_id"] }, value: after ? project(doc) : null };
}
