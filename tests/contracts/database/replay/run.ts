/* npm run replay:database -- [JOURNEY…]: what the site sends to its database while people walk through it, on the embedded engine and on MONGO_URI. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import mongoose from "mongoose";
import { connectDatabase } from "~/database/connect.server";
import { withName } from "../../../support/with-name";
import { readRecording } from "./recording";
import { replay } from "./replay";
import { putStart, saveStart } from "./start-data";

const MOST_SHOWN = 10;

const { positionals: journeys } = parseArgs({ allowPositionals: true });
const server = process.env.MONGO_URI;
if (!server) throw new Error("Set MONGO_URI to the second engine, as app/database/README.md tells");

const folder = mkdtempSync(path.join(tmpdir(), "kalasetu-replay-"));
const [template, noted, replayed] = ["template", "noted", "replayed"].map((name) => path.join(folder, name)) as [string, string, string];
mkdirSync(noted);
run(process.execPath, ["--import", "tsx", "app/models/cli/seed.ts"], { DATA_DIR: template, ENV_FILE: "none", DEMO: "1", NODE_ENV: "production" });
run("node_modules/.bin/playwright", ["test", "-c", "tests/journeys/playwright.config.ts", ...journeys], { KALASETU_TEMPLATE: template, COMMANDS_FOLDER: noted });

const start = await saveStart(template);
const uri = withName(server, `replay_${process.pid}`);
const database = await connectDatabase({ uri: undefined, dataDir: replayed });
const second = await mongoose.createConnection(uri).asPromise();
const own = mongoose.connection.getClient().db();
const other = second.getClient().db();

const totals = { commands: 0, open: 0, differences: 0, documents: 0 };
const kinds = new Map<string, number>();
const open = new Map<string, number>();
for (const file of readdirSync(noted).sort()) {
  await Promise.all([putStart(start.folder, { uri: undefined, dataDir: replayed }, own), putStart(start.folder, { uri, dataDir: path.join(folder, "pictures") }, other)]);
  const report = await replay(readRecording(path.join(noted, file)), own, other);
  for (const difference of report.differences.slice(0, Math.max(0, MOST_SHOWN - totals.differences))) {
    for (const [part, text] of Object.entries(difference)) console.log(`${part}: ${text.slice(0, 2000)}`);
    console.log("");
  }
  totals.commands += report.commands;
  totals.differences += report.differences.length;
  totals.documents += report.documents;
  for (const [kind, count] of report.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
  for (const [why, count] of report.open) open.set(why, (open.get(why) ?? 0) + count);
  console.log(`${file}: ${report.commands} commands, ${report.differences.length} differences, ${report.documents} documents at the end`);
}
for (const [why, count] of open) console.log(`left open by the manual, ${count} times: ${why}`);
console.log([...kinds].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`).join(", "));
console.log(`${totals.commands} commands of ${readdirSync(noted).length} sites, ${totals.documents} documents compared at the end, ${totals.differences} differences`);

await other.dropDatabase();
await second.close();
await database.close();
await start.remove();
rmSync(folder, { recursive: true, force: true });
process.exit(totals.differences > 0 ? 1 : 0);

function run(command: string, args: string[], env: Record<string, string>): void {
  const { status } = spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, MONGO_URI: "", ...env } });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}`);
}
