import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** Puts what a `.env` file says behind the real environment. */
export function readEnvFile() {
  const file = process.env.ENV_FILE || ".env";
  if (existsSync(file)) process.loadEnvFile(file);
}

/** Installs the packages when they are missing or older than the lockfile. */
export function installPackages() {
  const mark = "node_modules/.package-lock.json";
  if (existsSync(mark) && statSync(mark).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  console.log("Installing packages…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

/** Builds unless the build is newer than every source. */
export function buildIfOld() {
  const entry = "build/server/index.js";
  const sources = ["server.ts", "vite.config.ts", "tailwind.config.ts", "package-lock.json", ...filesUnder("app"), ...filesUnder("public")];
  if (existsSync(entry) && sources.every((file) => statSync(file).mtimeMs < statSync(entry).mtimeMs)) return;
  console.log("Building…");
  run(process.execPath, ["app/http/cli/build.mjs"]);
}

const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Whether somebody listens on the port already. */
export const isPortTaken = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(true));
    probe.listen(port, () => probe.close(() => resolve(false)));
  });

/** Runs a command to its end; its failure is ours. */
export function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}
