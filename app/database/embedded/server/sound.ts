import { spawnSync } from "node:child_process";
import { report } from "../report.ts";
import { isCutOff } from "../storage/damage.ts";
import { ownerOf } from "./owner.ts";

/** Asks an engine's process to read its folder instead of serving it. */
export const CHECK = "--check";

/** With this code a process says that its folder is damaged. */
export const DAMAGED = 65;

/** Whether the folder may be served. It is read whole when its last engine was killed or its file is too short. */
export function isSound(folder: string): boolean {
  const owner = ownerOf(folder);
  if (owner === "alive" || (owner === "none" && !isCutOff(folder))) return true;
  const { status, signal } = spawnSync(process.execPath, [process.argv[1] ?? "", folder, CHECK], { stdio: ["ignore", "inherit", "inherit"] });
  if (status === 0) return true;
  report("The folder is damaged. Stop the app, put back the last copy of the folder, and start again", `the check ended with ${signal ?? `code ${String(status)}`}`);
  return false;
}
