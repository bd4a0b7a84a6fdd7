/* npm run fuzz:database -- [--seed N] [--commands N]: random commands on the embedded engine, on MONGO_URI and by the reference. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import mongoose from "mongoose";
import { connectDatabase } from "~/database/connect.server";
import { engineJudge, referenceJudge } from "./judges";
import { knownDifference } from "./known-differences";
import { replay } from "./replay";

const ROUND = 200;
const MOST_SHOWN = 20;

const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, commands: { type: "string", default: "20000" } } });
const uri = process.env.MONGO_URI;
if (!uri) throw new Error("Set MONGO_URI to the second engine, as app/database/README.md tells");

const dataDir = await mkdtemp(path.join(tmpdir(), "kalasetu-fuzz-"));
const database = await connectDatabase({ uri: undefined, dataDir });
const second = await mongoose.createConnection(uri).asPromise();
const name = `fuzz_${process.pid}`;
const own = mongoose.connection.getClient().db(name);
const other = second.getClient().db(name);

const totals = { commands: 0, refused: 0, differences: 0 };
const excused = new Map<string, number>();
for (let seed = Number(values.seed); totals.commands < Number(values.commands); seed += 1) {
  const report = await replay({ db: own, judges: [referenceJudge(), engineJudge("second engine", other)], seed, count: ROUND, excuse: knownDifference });
  totals.commands += report.commands;
  totals.refused += report.refused;
  for (const [reason, count] of report.excused) excused.set(reason, (excused.get(reason) ?? 0) + count);
  for (const difference of report.differences) {
    totals.differences += 1;
    if (totals.differences <= MOST_SHOWN) for (const [part, text] of Object.entries(difference)) console.log(`${part}: ${text}`);
    if (totals.differences <= MOST_SHOWN) console.log("");
  }
}

for (const [reason, count] of excused) console.log(`known, ${count} times: ${reason}`);
console.log(`${totals.commands} commands, ${totals.refused} refused for their data, ${[...excused.values()].reduce((sum, count) => sum + count, 0)} known differences, ${totals.differences} others`);
await other.dropDatabase();
await second.close();
await database.close();
await rm(dataDir, { recursive: true, force: true });
process.exit(totals.differences > 0 ? 1 : 0);
