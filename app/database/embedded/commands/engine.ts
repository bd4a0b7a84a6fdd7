import type { Catalog } from "../storage/catalog.ts";
import type { Documents } from "../storage/documents.ts";
import type { Store } from "../storage/store.ts";
import type { Doc } from "../values/types.ts";
import type { Cursors } from "./cursors.ts";

/** What every command works on. */
export interface Engine {
  store: Store;
  catalog: Catalog;
  documents: Documents;
  cursors: Cursors;
}

/** One command as it came in; `name` is its first field. */
export interface Request {
  name: string;
  database: string;
  body: Doc;
  connection: number;
}

/** The fields of an answer besides `ok: 1`, or the finished bytes. */
export type Answer = Record<string, unknown> | Buffer;

export interface Command {
  /** Fields it understands; any other is refused, except by a greeting. */
  fields: readonly string[] | "any";
  run(engine: Engine, request: Request): Promise<Answer> | Answer;
}
