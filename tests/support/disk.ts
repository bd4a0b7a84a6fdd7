import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import mongoose from "mongoose";

/** Whether this machine can deny a running process further room without being root. */
export const canFillDisk = spawnSync("prlimit", ["--version"]).status === 0;

/** The process of the engine that the default connection talks to. */
export async function enginePid(): Promise<number> {
  const { pid } = await mongoose.connection.getClient().db("admin").command({ serverStatus: 1 });
  return pid as number;
}

/** From now on no file of this process grows by more than `more` bytes over the data of `dataDir`, as on a full disk. */
export function fillDisk(pid: number, dataDir: string, more = 0): void {
  limit(pid, String(statSync(path.join(dataDir, "database", "data.mdb")).size + more));
}

/** Uses up the free pages inside the file as well, until not even the smallest document is taken. */
export async function useUpFreePages(): Promise<void> {
  const filler = mongoose.connection.getClient().db("filler").collection("filler");
  for (const size of [3_000, 300, 0]) for (let refused = 0; refused < 10; ) await filler.insertOne({ text: "x".repeat(size) }).catch(() => (refused += 1));
}

/** There is room again. */
export const emptyDisk = (pid: number): void => limit(pid, "unlimited");

/** Only the soft limit moves, which everybody may raise again. */
function limit(pid: number, bytes: string): void {
  const { status, stderr } = spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`], { encoding: "utf8" });
  if (status !== 0) throw new Error(`prlimit: ${stderr}`);
}
