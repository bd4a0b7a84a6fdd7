/*
 * Starts the index thread from its TypeScript, for everybody who runs the sources: tests, development, commands.
 * One pass of esbuild costs a third of what a loader costs that translates every file by itself.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { compileFunction } from "node:vm";
import { build, stop } from "esbuild";

const entry = fileURLToPath(new URL("index-thread.ts", import.meta.url));
const { outputFiles } = await build({ entryPoints: [entry], bundle: true, write: false, platform: "node", format: "cjs", target: "node20", packages: "external", sourcemap: "inline" });
await stop();
process.setSourceMapsEnabled(true);
compileFunction(outputFiles[0].text, ["require"], { filename: entry })(createRequire(entry));
