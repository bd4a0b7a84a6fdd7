import { CommandError } from "../errors.ts";
import { matches } from "../match/matches.ts";
import { someLeaf } from "../values/path.ts";
import { EMPTY_ARRAY, encodeValue, fit, type KeyValue } from "../values/key.ts";
import { tuplesOf } from "../values/tuples.ts";
import type { Doc } from "../values/types.ts";
import type { Index } from "./catalog.ts";

export interface Entry {
  tuple: Buffer;
  values: KeyValue[];
}

const MAX_ID_BYTES = 500;

/** What one index holds for a document. */
export function entriesOf(index: Index, doc: Doc): { entries: Entry[]; multikey: boolean; cut: boolean } {
  if (!covers(index, doc)) return { entries: [], multikey: false, cut: false };
  const { tuples, multikey } = tuplesOf(
    doc,
    index.fields.map((field) => field.segments),
  );
  const unique = new Map<string, Entry>();
  let anyCut = false;
  for (const values of tuples) {
    const { bytes, cut } = fit(encodeTuple(index, values));
    anyCut ||= cut;
    unique.set(bytes.toString("latin1"), { tuple: bytes, values });
  }
  return { entries: [...unique.values()], multikey, cut: anyCut };
}

function covers(index: Index, doc: Doc): boolean {
  if (index.partial && !matches(index.partial, doc)) return false;
  return !index.sparse || index.fields.some((field) => someLeaf(doc, field.segments, (leaf) => leaf !== undefined));
}

function encodeTuple(index: Index, values: readonly KeyValue[]): Buffer {
  return Buffer.concat(index.fields.map(({ descending }, i) => encodeValue(values[i], descending)));
}

/** The four bytes that begin every key of a collection or an index. */
export function keyspace(id: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(id);
  return bytes;
}

/** The key of a document within its collection. */
export function idKey(doc: Doc): Buffer {
  if (Array.isArray(doc["_id"])) throw new CommandError(2, "The '_id' value cannot be of type array");
  const key = encodeValue(doc["_id"]);
  if (key.length > MAX_ID_BYTES) throw new CommandError(17280, `The _id is longer than ${MAX_ID_BYTES} bytes`);
  return key;
}

/** The values of an entry by field, as an error shows them. */
export function namedValues(index: Index, values: readonly KeyValue[]): Doc {
  return Object.fromEntries(index.fields.map(({ path }, i) => [path, values[i] === EMPTY_ARRAY ? [] : (values[i] as Doc)]));
}
