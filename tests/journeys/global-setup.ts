import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Makes the demo data once; every journey works on a copy of its own. */
export default function setUp() {
  const template = mkdtempSync(path.join(tmpdir(), "kalasetu-template-"));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "app/models/cli/seed.ts"], { stdio: "inherit", env: { ...process.env, DATA_DIR: template, ENV_FILE: "none", DEMO: "1", NODE_ENV: "production" } });
  if (status !== 0) throw new Error("The demo data could not be made");
  process.env.KALASETU_TEMPLATE = template;
  return () => rmSync(template, { recursive: true, force: true });
}
