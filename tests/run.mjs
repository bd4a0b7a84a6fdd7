import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { buildIfOld, installPackages } from "../app/models/cli/set-up.mjs";

// `npm test` does all set-up and runs everything; `npm test -- FILE…` runs just those files.
const files = process.argv.slice(2);
const bin = (name) => `node_modules/.bin/${name}`;
const totals = { passed: 0, failed: 0 };

installPackages();
const journeys = files.filter((file) => file.startsWith("tests/journeys"));
const others = files.filter((file) => !file.startsWith("tests/journeys"));

if (files.length === 0 || files.some((file) => /^tests\/(routes|journeys|faults)/.test(file))) buildIfOld();
if (files.length > 0) {
  if (others.length > 0) await vitest(others);
  if (journeys.length > 0) await playwright(journeys);
} else {
  await Promise.all([check("types", bin("tsc"), ["--noEmit", "-p", "."]), check("lint", bin("eslint"), [".", "--max-warnings=0"])]);
  await vitest([]);
  await playwright([]);
}

console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);

/** A step that either holds or does not; it counts as one test. */
async function check(name, command, args) {
  const { code } = await output(command, args);
  totals[code === 0 ? "passed" : "failed"] += 1;
  console.log(`${name}: ${code === 0 ? "clean" : "FAILED"}`);
}

async function vitest(args) {
  const { text, code } = await output(bin("vitest"), ["run", ...args], { NODE_ENV: "test", FORCE_COLOR: "0" });
  add(text.match(/^\s*Tests\s+(.*)$/m)?.[1] ?? "", code);
}

async function playwright(args) {
  installChromium();
  const { text, code } = await output(bin("playwright"), ["test", "-c", "tests/journeys/playwright.config.ts", ...args], { FORCE_COLOR: "0" });
  add(text.split("\n").filter((line) => /^\s+\d+ (passed|failed|flaky|did not run|interrupted)/.test(line)).join(" "), code);
}

/** Adds what a runner says of itself; one that broke without a count is one failure. */
function add(summary, code) {
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  const failed = count("failed") + count("flaky") + count("did not run") + count("interrupted");
  totals.passed += count("passed");
  totals.failed += failed > 0 ? failed : code === 0 ? 0 : 1;
}

function output(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on("exit", (code) => resolve({ text: text.replace(/\u001b\[[0-9;]*m/g, ""), code }));
  });
}

/** The journeys run in Debian's Chromium; a machine where we may install it gets it. */
function installChromium() {
  if (existsSync(process.env.CHROMIUM_PATH ?? "/usr/bin/chromium")) return;
  console.log("Installing Chromium…");
  const quiet = { stdio: "ignore" };
  spawnSync("apt-get", ["update", "-qq"], quiet);
  const { status } = spawnSync("apt-get", ["install", "-y", "-qq", "chromium"], quiet);
  if (status !== 0) console.error("Chromium is missing and could not be installed: apt-get install chromium, or set CHROMIUM_PATH.");
}
