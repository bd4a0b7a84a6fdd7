import type { mongo } from "mongoose";
import type { Wish } from "./commands";
import { outcomeOf, show, type Outcome } from "./outcome";
import type { Doc } from "./reference/order";
import { Reference } from "./reference/engine";

/** Something that answers commands on one collection. */
export interface Judge {
  name: string;
  run(wish: Wish): Promise<Outcome>;
  /** All documents in the order of _id, as text. */
  contents(): Promise<string>;
  /** Puts it into the state of another one. */
  reset(docs: Doc[], indexes: Doc[]): Promise<void>;
}

const ALL: Wish = { command: { find: "c", sort: { _id: 1 }, batchSize: 1000 }, ordered: true, many: false };

/** An engine behind a driver. */
export function engineJudge(name: string, db: mongo.Db): Judge & { state(): Promise<{ docs: Doc[]; indexes: Doc[] }> } {
  const answerTo = (command: Doc): Promise<Doc> => db.command(command).catch((error: { code?: number; message?: string }) => {
    if (error.code === undefined) throw error;
    return { ok: 0, code: error.code };
  });
  return {
    name,
    run: async (wish) => outcomeOf(wish, await answerTo(wish.command)),
    contents: async () => textOf(outcomeOf(ALL, await answerTo(ALL.command))),
    async reset(docs, indexes) {
      await db.dropCollection("c").catch(() => undefined);
      await db.createCollection("c");
      if (docs.length > 0) await db.collection("c").insertMany(docs);
      for (const index of indexes) await db.command({ createIndexes: "c", indexes: [index] });
    },
    async state() {
      const indexes = await db.collection("c").listIndexes().toArray();
      return { docs: (await db.collection("c").find({}).sort({ _id: 1 }).toArray()) as Doc[], indexes: indexes.filter((index) => index["name"] !== "_id_").map(({ v: _v, ...index }) => index as Doc) };
    },
  };
}

const textOf = (outcome: Outcome): string => ("answer" in outcome ? outcome.answer : `error ${outcome.error}`);

/** The naive evaluator. */
export function referenceJudge(): Judge {
  const reference = new Reference();
  return {
    name: "reference",
    run: (wish) => Promise.resolve(outcomeOf(wish, reference.run(wish.command))),
    contents: () => Promise.resolve(reference.docs.map(show).join("\n")),
    reset(docs, indexes) {
      reference.docs = docs;
      reference.indexes = indexes;
      return Promise.resolve();
    },
  };
}
