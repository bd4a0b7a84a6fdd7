import type { Filter } from "../match/filter.ts";
import type { Found } from "../storage/scan.ts";
import { applyUpdate } from "../update/apply.ts";
import type { Update } from "../update/modification.ts";
import { upserted } from "../update/upsert.ts";
import { checkSize, decode, encode, encodeStored } from "../values/bson.ts";
import type { Doc } from "../values/types.ts";
import type { Engine } from "./engine.ts";

/** Applies an update to one document within a write; an update that changes nothing writes nothing. */
export function changeDocument({ catalog, documents }: Engine, namespace: string, { bytes, doc }: Found, filter: Filter, update: Update): { doc: Doc; changed: boolean } {
  const next = applyUpdate(update, decode(bytes), { inserting: false, filter });
  const encoded = checkSize(encode(next));
  if (encoded.equals(bytes)) return { doc, changed: false };
  documents.replace(catalog.ensure(namespace), doc, encoded, next);
  return { doc: next, changed: true };
}

/** Inserts the document of an upsert that found nothing. */
export function insertUpserted({ catalog, documents }: Engine, namespace: string, filter: Filter, update: Update): Doc {
  const doc = upserted(filter, update);
  documents.insert(catalog.ensure(namespace), encodeStored(doc), doc);
  return doc;
}
