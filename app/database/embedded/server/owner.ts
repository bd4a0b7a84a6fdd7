import { closeSync, constants, openSync, readFileSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import type { Store } from "../storage/store.ts";

interface Owner {
  pid: number;
  startedAt: string;
  /** Which file it serves: a copy of the folder has another one. */
  file: string;
}

const FILE = "owner";
const FORMAT = "format";

/** Always written in place and at full length, because a full disk still takes that. */
const RECORD_BYTES = 256;

/** Raised when documents or keys are stored in another way. */
const CURRENT_FORMAT = 1;

/**
 * Makes this process the only engine of its folder; false when another one is alive. The store's own lock, which
 * the system takes back from a killed process, decides between processes that ask at the same moment.
 */
export function claim(store: Store, folder: string): boolean {
  return store.exclusively(() => {
    const format = store.catalog.get(FORMAT) ?? CURRENT_FORMAT;
    if (format !== CURRENT_FORMAT) throw new Error(`The data folder has format ${String(format)}, this engine reads ${CURRENT_FORMAT}`);
    if (ownerOf(folder) === "alive") return false;
    if (store.catalog.get(FORMAT) === undefined) store.saveCatalog(FORMAT, CURRENT_FORMAT);
    record(folder, JSON.stringify({ pid: process.pid, startedAt: startOf(process.pid), file: fileOf(folder) }));
    return true;
  });
}

export function release(store: Store, folder: string): void {
  store.exclusively(() => record(folder, ""));
}

/** Who serves the folder: one that was killed has not said that it ended. */
export function ownerOf(folder: string): "none" | "alive" | "killed" {
  const owner = read(folder);
  if (!owner) return "none";
  return owner.pid !== process.pid && owner.file === fileOf(folder) && isAlive(owner) ? "alive" : "killed";
}

function fileOf(folder: string): string {
  const { dev, ino } = statSync(path.join(folder, "data.mdb"));
  return `${dev} ${ino}`;
}

function read(folder: string): Owner | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, FILE), "utf8")) as Owner;
  } catch {
    return null;
  }
}

function record(folder: string, text: string): void {
  const file = openSync(path.join(folder, FILE), constants.O_RDWR | constants.O_CREAT, 0o600);
  writeSync(file, text.padEnd(RECORD_BYTES), 0);
  closeSync(file);
}

/** A number of a process may be used again, but not with the same start. */
function isAlive({ pid, startedAt }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" && startOf(pid) === startedAt;
  }
  return startOf(pid) === startedAt;
}

/** When a process started, as the kernel tells it; empty where it does not. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const ticks = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${ticks}`;
  } catch {
    return "";
  }
}
