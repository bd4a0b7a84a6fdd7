import { createHash } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { startEngine, type StartedEngine } from "./start-engine.server";

export interface HeldEngine {
  uri: string;
  /** Lets the engine end once its other clients have gone. */
  release(): void;
}

/** Unix systems allow little more for the path of a socket. */
const MAX_SOCKET_PATH_BYTES = 100;
const START_MS = 20_000;
const READING_MS = 300_000;
const RESTART_MS = 3_000;

/** Finds or starts the engine of a data folder and keeps it running until it is released. */
export async function holdEngine(dataDir: string): Promise<HeldEngine> {
  const folder = folderOf(dataDir);
  const socketPath = socketPathOf(folder);
  let released = false;
  let held = await reach(folder, socketPath);
  const watch = (): void => {
    held.once("close", () => void restart());
  };
  const restart = async (): Promise<void> => {
    while (!released) {
      try {
        held = await reach(folder, socketPath);
        if (released) held.destroy();
        return watch();
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        await wait(RESTART_MS);
      }
    }
  };
  watch();
  const release = (): void => {
    released = true;
    held.destroy();
  };
  return { uri: `mongodb://${encodeURIComponent(socketPath)}/kalasetu?directConnection=true`, release };
}

/** By its real path, so that all spellings of it lead to the same engine. */
function folderOf(dataDir: string): string {
  const folder = path.resolve(dataDir, "database");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return realpathSync(folder);
}

function socketPathOf(folder: string): string {
  const inside = path.join(folder, "engine.sock");
  if (Buffer.byteLength(inside) <= MAX_SOCKET_PATH_BYTES) return inside;
  return path.join(tmpdir(), `kalasetu-${createHash("sha256").update(folder).digest("hex").slice(0, 24)}.sock`);
}

/** A connection that does nothing but keep the engine alive; starts the engine when nobody answers. One that reads a large folder after a crash is waited for. */
async function reach(folder: string, socketPath: string): Promise<Socket> {
  const deadline = Date.now() + START_MS;
  let startedAt = 0;
  let own: StartedEngine | null = null;
  for (;;) {
    const socket = await tryConnect(socketPath);
    if (socket) return socket;
    if (own?.state === "damaged") throw new Error(`The embedded database in ${folder} is damaged and is not served. Stop the app, put back the last copy of this folder, and start again; engine.log there says what is damaged`);
    if (Date.now() > deadline + (own?.state === "running" ? READING_MS : 0)) throw new Error(`The embedded database in ${folder} did not start in ${START_MS} ms; see engine.log there`);
    if (own?.state !== "running" && Date.now() - startedAt > 3_000) {
      own = startEngine(folder, socketPath);
      startedAt = Date.now();
    }
    await wait(25);
  }
}

function tryConnect(socketPath: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.unref();
    socket.once("connect", () => {
      socket.removeAllListeners("error");
      socket.on("error", () => socket.destroy());
      socket.resume();
      resolve(socket);
    });
    socket.once("error", () => resolve(null));
  });
}
