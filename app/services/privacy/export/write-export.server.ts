import type { Picture } from "~/domain/picture";
import { EXPORT_FORMAT, pickFields } from "~/domain/privacy/export-format";
import { fieldsMarked } from "~/domain/privacy/registry";
import type { Millis } from "~/domain/time/instant";
import { environment } from "~/env.server";
import { findPerson } from "~/models/person.server";
import { paths } from "~/paths";
import { ROWS_OF } from "./rows-of.server";

/** Everything about a person that the registry lets out, by collection, and where his photos are; null for nobody. It is made for its reader and kept nowhere. */
export async function writeExport(id: string, now: Millis): Promise<object | null> {
  const person = await findPerson(id);
  if (!person) return null;
  const collections: Record<string, object[]> = {};
  for (const [name, find] of Object.entries(ROWS_OF)) {
    const allowed = fieldsMarked(name, "id", "given", "kept");
    collections[name] = (await find(person)).map((row) => pickFields(row as Record<string, unknown>, allowed));
  }
  return { ...EXPORT_FORMAT, madeAt: new Date(now).toISOString(), person: id, collections, files: photosIn(collections.artisans ?? []) };
}

const photosIn = (shops: readonly object[]): string[] =>
  shops.flatMap((shop) => (shop as { pictures?: Picture[] }).pictures ?? []).flatMap((picture) => (picture.kind === "upload" ? [environment().publicUrl + paths.image({ key: picture.key, file: "large.jpg" })] : []));
