import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** With this code the engine says that its folder is damaged. */
const DAMAGED = 65;

const ENTRY = path.join("app", "database", "embedded", "start.mjs");

export interface StartedEngine {
  state: "running" | "ended" | "damaged";
}

/**
 * Starts the engine as a process of its own that outlives this one. It runs from its source, so it is looked for
 * above this file, which is at the same project whether it runs as source or inside the server build.
 */
export function startEngine(folder: string, socketPath: string): StartedEngine {
  const root = projectRoot();
  const log = openSync(path.join(folder, "engine.log"), "a", 0o600);
  const child = spawn(process.execPath, [path.join(root, ENTRY), folder, socketPath], { cwd: root, detached: true, stdio: ["ignore", log, log] });
  const started: StartedEngine = { state: "running" };
  child.on("exit", (code) => (started.state = code === DAMAGED ? "damaged" : "ended"));
  child.on("error", (error) => process.stderr.write(`The embedded database could not be started: ${error.message}\n`));
  child.unref();
  closeSync(log);
  return started;
}

function projectRoot(): string {
  for (let folder = path.dirname(fileURLToPath(import.meta.url)); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, ENTRY))) return folder;
    if (folder === path.dirname(folder)) return process.cwd();
  }
}
