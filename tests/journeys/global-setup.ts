import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { watchOutput } from "../support/output";
import { startProcess } from "../support/process";

/** Makes the demo data once, of which every journey has a copy of its own, and the list of page shapes that axe has passed; afterwards looks for people's data in what the sites printed. Demo data that is there already is used. */
export default async function setUp() {
  const given = process.env.KALASETU_TEMPLATE;
  const template = given ?? (await makeTemplate());
  const examined = mkdtempSync(path.join(tmpdir(), "kalasetu-examined-"));
  process.env.KALASETU_TEMPLATE = template;
  process.env.KALASETU_EXAMINED = examined;
  const made = given ? [examined] : [template, examined];
  const lookThroughOutput = watchOutput();
  return () => {
    made.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
    lookThroughOutput();
  };
}

/** Demo data on which the day's work has been done once, so that no journey waits for it. */
async function makeTemplate(): Promise<string> {
  const template = mkdtempSync(path.join(tmpdir(), "kalasetu-template-"));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "app/models/cli/seed.ts"], { stdio: "inherit", env: { ...process.env, MONGO_URI: "", DATA_DIR: template, ENV_FILE: "none", DEMO: "1", NODE_ENV: "production" } });
  if (status !== 0) throw new Error("The demo data could not be made");
  const { port, stop } = await startProcess({ dataDir: template });
  while ((await fetch(`http://localhost:${port}/dev/idle`)).status !== 204) await sleep(100);
  await stop();
  return template;
}
