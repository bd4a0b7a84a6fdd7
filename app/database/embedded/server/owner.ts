import { readFileSync } from "node:fs";
import type { Store } from "../storage/store.ts";

interface Owner {
  pid: number;
  startedAt: string;
}

const OWNER = "owner";
const FORMAT = "format";

/** Raised when documents or keys are stored in another way. */
const CURRENT_FORMAT = 1;

/**
 * Makes this process the only engine of its folder; false when another one is alive. The store's own lock, which
 * the system takes back from a killed process, decides between processes that ask at the same moment.
 */
export function claim(store: Store): boolean {
  return store.exclusively(() => {
    const format = store.catalog.get(FORMAT) ?? CURRENT_FORMAT;
    if (format !== CURRENT_FORMAT) throw new Error(`The data folder has format ${String(format)}, this engine reads ${CURRENT_FORMAT}`);
    const owner = store.catalog.get(OWNER) as Owner | undefined;
    if (owner && owner.pid !== process.pid && isAlive(owner)) return false;
    store.saveCatalog(FORMAT, CURRENT_FORMAT);
    store.saveCatalog(OWNER, { pid: process.pid, startedAt: startOf(process.pid) });
    return true;
  });
}

export function release(store: Store): void {
  store.exclusively(() => store.saveCatalog(OWNER, undefined));
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
