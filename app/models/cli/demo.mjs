import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildIfOld, installPackages, isPortTaken, readEnvFile, run } from "./set-up.mjs";

// One command from a fresh clone to a served marketplace with demo data. The port opens after the data is there.
readEnvFile();
const port = Number(process.env.PORT ?? 5000);
if (await isPortTaken(port)) {
  console.error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=5050 npm run demo`);
  process.exit(1);
}
installPackages();
buildIfOld();

const dataDir = process.env.DATA_DIR ?? ".data";
mkdirSync(dataDir, { recursive: true });
const env = { NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir, PORT: String(port), JWT_SECRET: keptSecret(path.join(dataDir, "demo-secret")) };
run(process.execPath, ["--import", "tsx", "app/models/cli/seed.ts", "--if-empty"], env);

const server = spawn(process.execPath, ["build/server/index.js"], { stdio: "inherit", env: { ...process.env, ...env } });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));

/** The signing secret of this demo, kept so that a restart signs nobody out. */
function keptSecret(file) {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}
