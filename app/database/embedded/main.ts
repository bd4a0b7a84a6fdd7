/* The engine's own process, begun by start.mjs FOLDER SOCKET; with --check for SOCKET it only reads the folder. */
import { existsSync } from "node:fs";
import { Cursors } from "./commands/cursors.ts";
import type { Engine } from "./commands/engine.ts";
import { removeExpired } from "./server/expire.ts";
import { listen, removeSocket } from "./server/listen.ts";
import { claim, release } from "./server/owner.ts";
import { CHECK, DAMAGED, isSound } from "./server/sound.ts";
import { report } from "./report.ts";
import { Catalog } from "./storage/catalog.ts";
import { findDamage } from "./storage/damage.ts";
import { Documents } from "./storage/documents.ts";
import { isStoreFailure, Store } from "./storage/store.ts";

const IDLE_MS = 5_000;
const SWEEP_MS = 60_000;

const [folder, socketPath] = process.argv.slice(2);
if (!folder || !socketPath) throw new Error("The engine needs a folder and a socket");

/* An app that is told to stop still needs its database to finish what it has begun. */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

/* The store also rejects promises of its own when a commit fails; the write that waited for it has its answer. */
process.on("unhandledRejection", (error) => {
  if (!isStoreFailure(error)) throw error;
});

/* Whoever may open the socket may read everything. */
process.umask(0o077);
/* The folder was made by who asked for the engine; one that is gone by now is not made again. */
if (!existsSync(folder)) process.exit(0);
if (socketPath === CHECK) void check(folder);
else if (isSound(folder)) serve(folder, socketPath);
else process.exit(DAMAGED);

async function check(path: string): Promise<void> {
  const damage = await findDamage(path).catch((error: unknown) => error ?? "unreadable");
  if (damage) report("Damaged", damage);
  process.exit(damage ? DAMAGED : 0);
}

function serve(path: string, socket: string): void {
  const store = new Store(path);
  if (!claim(store, path)) process.exit(0);
  const catalog = new Catalog(store);
  const engine = { store, catalog, documents: new Documents(store, catalog), cursors: new Cursors() };
  const server = listen(engine, socket, IDLE_MS, () => void end());
  const sweeper = setInterval(() => void sweep(engine), SWEEP_MS);

  /* The socket goes first, so that a client that comes now starts another engine instead of waiting for this one. */
  async function end(): Promise<void> {
    clearInterval(sweeper);
    removeSocket(socket);
    server.close();
    release(store, path);
    await store.close();
    process.exit(0);
  }
}

async function sweep(engine: Engine): Promise<void> {
  try {
    await engine.cursors.killIdle(Date.now());
    await removeExpired(engine, engine.catalog.namespaces(), Date.now());
  } catch (error) {
    report("The sweep failed", error);
  }
}
