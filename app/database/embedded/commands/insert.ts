import { ObjectId } from "bson";
import { encodeStored } from "../values/bson.ts";
import type { Doc } from "../values/types.ts";
import { flagOf, listOf, namespaceOf } from "./arguments.ts";
import type { Command } from "./engine.ts";
import { eachStep, prepared } from "./write-errors.ts";

export const insert: Command = {
  fields: ["documents"],
  run({ store, catalog, documents }, request) {
    const namespace = namespaceOf(request);
    const steps = listOf(request.body, "documents").map((doc) => prepared(() => stored(doc)));
    return store.write(() => {
      const collection = catalog.ensure(namespace);
      let n = 0;
      const errors = eachStep(steps, flagOf(request.body, "ordered", true), (step) => {
        const { doc, bytes } = step();
        documents.insert(collection, bytes, doc);
        n += 1;
      });
      return { n, ...errors };
    });
  },
};

/** _id comes first, and is made here when the client sent none. */
function stored({ _id = new ObjectId(), ...rest }: Doc): { doc: Doc; bytes: Buffer } {
  const doc = { _id, ...rest };
  return { doc, bytes: encodeStored(doc) };
}
