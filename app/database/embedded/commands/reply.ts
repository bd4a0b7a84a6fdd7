import { Long } from "bson";
import { encode, joined } from "../values/bson.ts";

/** The answer of a command that opens or continues a cursor, around the bytes of its documents. */
export function cursorReply(kind: "firstBatch" | "nextBatch", namespace: string, id: number, documents: readonly Buffer[]): Buffer {
  const cursor = joined([field(0x04, kind, arrayOf(documents)), fieldsOf({ id: Long.fromNumber(id), ns: namespace })]);
  return joined([field(0x03, "cursor", cursor), fieldsOf({ ok: 1 })]);
}

function arrayOf(documents: readonly Buffer[]): Buffer {
  return joined(documents.map((document, i) => field(0x03, String(i), document)));
}

const field = (type: number, name: string, value: Buffer): Buffer => Buffer.concat([Buffer.from([type]), Buffer.from(`${name}\0`), value]);

const fieldsOf = (doc: Record<string, unknown>): Buffer => encode(doc).subarray(4, -1);
