import { migrate } from "./migrations/migrate.server";
import { buildIndexes } from "./model.server";

/** Makes the connected database one that this version can use: data of an older version is changed, missing collections and indexes are made. Gives the migrations made. Safe to run by several processes at once. */
export async function prepareDatabase(): Promise<string[]> {
  const made = await migrate();
  await buildIndexes();
  return made;
}
