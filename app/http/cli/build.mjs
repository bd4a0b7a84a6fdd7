import { createReadStream, createWriteStream } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { spawnSync } from "node:child_process";
import { constants, createBrotliCompress, createGzip } from "node:zlib";

// Builds the server and the assets, then compresses every asset once so that serving costs nothing.
await rm("build", { recursive: true, force: true });
const built = spawnSync(process.execPath, ["node_modules/@remix-run/dev/dist/cli.js", "vite:build"], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_ENV: "production" } });
if (built.status !== 0) {
  process.stderr.write(built.stdout);
  process.stderr.write(built.stderr);
  process.exit(built.status ?? 1);
}

for (const entry of await readdir("build/client", { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.(css|js|svg|json|txt|xml)$/.test(entry.name)) continue;
  const file = path.join(entry.parentPath, entry.name);
  await pipeline(createReadStream(file), createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }), createWriteStream(`${file}.br`));
  await pipeline(createReadStream(file), createGzip({ level: 9 }), createWriteStream(`${file}.gz`));
}
console.log("Built.");
