/* The engine's own process, begun by start.mjs FOLDER SOCKET. */
import { existsSync } from "node:fs";
import { Cursors } from "./commands/cursors.ts";
import { removeExpired } from "./server/expire.ts";
import { listen, removeSocket } from "./server/listen.ts";
import { claim, release } from "./server/owner.ts";
import { report } from "./report.ts";
import { Catalog } from "./storage/catalog.ts";
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
const store = new Store(folder);
if (claim(store, folder) === "busy") process.exit(0);

const catalog = new Catalog(store);
const engine = { store, catalog, documents: new Documents(store, catalog), cursors: new Cursors() };
const server = listen(engine, socketPath, IDLE_MS, () => void end(folder, socketPath));
const sweeper = setInterval(() => void sweep(), SWEEP_MS);

async function sweep(): Promise<void> {
  try {
    await engine.cursors.killIdle(Date.now());
    await removeExpired(engine, catalog.namespaces(), Date.now());
  } catch (error) {
    report("The sweep failed", error);
  }
}

/* The socket goes first, so that a client that comes now starts another engine instead of waiting for this one. */
async function end(folder: string, socket: string): Promise<void> {
  clearInterval(sweeper);
  removeSocket(socket);
  server.close();
  release(store, folder);
  await store.close();
  process.exit(0);
}
