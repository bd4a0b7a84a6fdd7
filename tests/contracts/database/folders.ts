import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];

/** A data folder of its own, gone after the file's last test. */
export async function folder(name = "kalasetu-process-"): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), name));
  folders.push(made);
  return made;
}

afterAll(async () => {
  for (const one of folders) await rm(one, { recursive: true, force: true });
});
