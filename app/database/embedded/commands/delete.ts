import { CommandError, outsideDialect } from "../errors.ts";
import { parseFilter } from "../match/parse.ts";
import { selectAll, selectOne } from "../query/select.ts";
import type { Filter } from "../match/filter.ts";
import type { Doc } from "../values/types.ts";
import { countOf, docOf, flagOf, listOf, namespaceOf } from "./arguments.ts";
import type { Command } from "./engine.ts";
import { eachStep, prepared } from "./write-errors.ts";

export const remove: Command = {
  fields: ["deletes"],
  run({ store, catalog, documents }, request) {
    const namespace = namespaceOf(request);
    const steps = listOf(request.body, "deletes").map((source) => prepared(() => parseStep(source)));
    return store.write(() => {
      const collection = catalog.find(namespace);
      let n = 0;
      const errors = eachStep(steps, flagOf(request.body, "ordered", true), (step) => {
        const { filter, single } = step();
        const found = single ? [selectOne(store, collection, filter, [])] : selectAll(store, collection, filter);
        for (const one of found) {
          if (!collection || !one) continue;
          documents.remove(collection, one.doc);
          n += 1;
        }
      });
      return { n, ...errors };
    });
  },
};

function parseStep(source: Doc): { filter: Filter; single: boolean } {
  const foreign = Object.keys(source).find((name) => !["q", "limit", "hint"].includes(name));
  if (foreign) throw outsideDialect(`The option ${foreign} of a delete`);
  const limit = countOf(source, "limit", 0);
  if (limit > 1) throw new CommandError(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`);
  return { filter: parseFilter(docOf(source, "q")), single: limit === 1 };
}
