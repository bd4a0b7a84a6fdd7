import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

// `npm run test:emulator` installs Firebase's tools beside this file, where no other command looks, and asks Firebase's own auth emulator.
const cwd = import.meta.dirname;
if (!existsSync(`${cwd}/node_modules/firebase-tools`)) {
  console.log("Installing Firebase's tools (300 MB)…");
  const { status } = spawnSync("npm", ["ci"], { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
const { status } = spawnSync("node_modules/.bin/vitest", ["run", "-c", "tests/emulator/vitest.config.ts"], { cwd: `${cwd}/../..`, stdio: "inherit", env: { ...process.env, NODE_ENV: "test" } });
process.exit(status ?? 1);
