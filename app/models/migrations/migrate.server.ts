import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { seconds } from "~/domain/time/instant";
import { findMigrations, holdMigrations, insertMigration, releaseMigrations } from "../migration.server";
import { MIGRATIONS } from "./list.server";
import type { Migration } from "./migration";

const LEASE = seconds(15);
const RENEW = seconds(4);
const LOOK_AGAIN = 100;

/**
 * Brings the data to the shape this version reads: every migration that was not made here yet, in order, by one process while others that start
 * wait for it. Gives the ids of those it made. Throws when a newer version left data that this one cannot read, and when the lease is lost on the way. One that fails stops the start; the next begins there.
 */
export async function migrate(migrations: readonly Migration[] = MIGRATIONS): Promise<string[]> {
  const by = randomUUID();
  for (;;) {
    if ((await findMissing(migrations)).length === 0) return [];
    if (await holdMigrations(by, Date.now(), Date.now() + LEASE)) break;
    await sleep(LOOK_AGAIN);
  }
  const renew = async (): Promise<void> => {
    if (!(await holdMigrations(by, Date.now(), Date.now() + LEASE))) throw new Error("Another process took over the migrations");
  };
  // What goes wrong here comes up when the step is over and the lease is asked for once more.
  const renewing = setInterval(() => void renew().catch(() => undefined), RENEW);
  try {
    const missing = await findMissing(migrations);
    for (const { id, breaks, run } of missing) {
      await run();
      await renew();
      await insertMigration({ _id: id, breaks, at: Date.now() });
    }
    return missing.map(({ id }) => id);
  } finally {
    clearInterval(renewing);
    // Not given back, it lapses.
    await releaseMigrations(by).catch(() => undefined);
  }
}

async function findMissing(migrations: readonly Migration[]): Promise<Migration[]> {
  const made = await findMigrations();
  const known = new Set(migrations.map(({ id }) => id));
  const newer = made.find(({ _id, breaks }) => breaks && !known.has(_id));
  if (newer) throw new Error(`A newer version has changed this database (${newer._id}) in a way that this one cannot read. Start that version, or put back a backup from before it: OPERATING.md, "A new version"`);
  const done = new Set(made.map(({ _id }) => _id));
  return migrations.filter(({ id }) => !done.has(id));
}
