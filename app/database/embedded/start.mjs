/*
 * Starts the engine from its TypeScript: node app/database/embedded/start.mjs FOLDER SOCKET
 * One pass of esbuild costs a third of what a loader costs that translates every file by itself.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { build, stop } from "esbuild";

const entry = fileURLToPath(new URL("main.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, platform: "node", format: "cjs", target: "node20", packages: "external", sourcemap: "inline" });
await stop();
process.setSourceMapsEnabled(true);
compileFunction(outputFiles[0].text, ["require"], { filename: entry })(createRequire(entry));
