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

/** There is room again. */
export const emptyDisk = (pid: number): void => limit(pid, "unlimited");

/** Only the soft limit moves, which everybody may raise again. */
function limit(pid: number, bytes: string): void {
  const { status, stderr } = spawnSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`], { encoding: "utf8" });
  if (status !== 0) throw new Error(`prlimit: ${stderr}`);
}
