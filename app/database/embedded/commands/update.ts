import { parseFilter } from "../match/parse.ts";
import { CommandError, outsideDialect } from "../errors.ts";
import { selectAll, selectOne } from "../query/select.ts";
import type { Filter } from "../match/filter.ts";
import type { Found } from "../storage/scan.ts";
import type { Update } from "../update/modification.ts";
import { parseUpdate } from "../update/parse.ts";
import type { Doc, Value } from "../values/types.ts";
import { docOf, flagOf, listOf, namespaceOf } from "./arguments.ts";
import type { Command, Engine } from "./engine.ts";
import { eachStep, prepared } from "./write-errors.ts";
import { changeDocument, insertUpserted } from "./change.ts";

interface Step {
  filter: Filter;
  update: Update;
  multi: boolean;
  upsert: boolean;
}

export const update: Command = {
  fields: ["updates"],
  run(engine, request) {
    const namespace = namespaceOf(request);
    const steps = listOf(request.body, "updates").map((source) => prepared(() => parseStep(source)));
    return engine.store.write(() => {
      const totals = { n: 0, nModified: 0 };
      const upserted: { index: number; _id: Value }[] = [];
      const errors = eachStep(steps, flagOf(request.body, "ordered", true), (step, index) => {
        const parsed = step();
        const found = targets(engine, namespace, parsed);
        if (found.length === 0 && parsed.upsert) upserted.push({ index, _id: insertUpserted(engine, namespace, parsed.filter, parsed.update)["_id"] });
        totals.n += found.length === 0 && parsed.upsert ? 1 : 0;
        for (const one of found) {
          totals.nModified += changeDocument(engine, namespace, one, parsed.filter, parsed.update).changed ? 1 : 0;
          totals.n += 1;
        }
      });
      return { ...totals, ...(upserted.length > 0 ? { upserted } : {}), ...errors };
    });
  },
};

const FIELDS = new Set(["q", "u", "multi", "upsert", "hint"]);

function parseStep(source: Doc): Step {
  const foreign = Object.entries(source).find(([name, value]) => !FIELDS.has(name) && !(Array.isArray(value) && value.length === 0));
  if (foreign) throw outsideDialect(`The option ${foreign[0]} of an update`);
  const parsed = parseUpdate(source["u"]);
  const multi = flagOf(source, "multi");
  if (parsed.kind === "replacement" && multi) throw new CommandError(9, "multi update is not supported for replacement-style update");
  return { filter: parseFilter(docOf(source, "q")), update: parsed, multi, upsert: flagOf(source, "upsert") };
}

function targets({ store, catalog }: Engine, namespace: string, { filter, multi }: Step): Found[] {
  const collection = catalog.find(namespace);
  if (multi) return selectAll(store, collection, filter);
  const one = selectOne(store, collection, filter, []);
  return one ? [one] : [];
}
