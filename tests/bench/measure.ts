import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { startSite, type Site } from "../support/site";
import { benchEnumeration } from "./enumeration";
import { benchMoney } from "./money";
import { benchPaint } from "./paint";
import { benchPages } from "./pages";
import { benchSearch } from "./search";
import { benchSlots } from "./slots";
import { benchSpeed } from "./speed";
import { benchStuffing } from "./stuffing";
import { benchWeight } from "./weight";

/** Measures the parts named, or all, prints, and keeps the figures of the newest run of each part in one file. `run.mjs` builds before. */
const FILE = path.resolve(".data/bench.json");

const PARTS: Record<string, (template: string) => Promise<unknown>> = {
  search: async () => {
    const sizes = [];
    for (const artisans of [240, 10_000, 50_000]) sizes.push(await benchSearch(artisans));
    return sizes;
  },
  slots: () => benchSlots(),
  weight: (template) => onSite(template, async (site) => benchWeight(site, await benchPages(site))),
  paint: (template) => onSite(template, async (site) => benchPaint(site, (await benchPages(site)).filter(({ name }) => ["home", "search", "profile", "booking"].includes(name)))),
  speed: benchSpeed,
  money: () => benchMoney(),
  enumeration: () => onSite(null, (site) => benchEnumeration(site, { tries: Number(process.env.TRIES ?? 200), ...(process.env.DOORS ? { doors: process.env.DOORS.split(",") } : {}) })),
  stuffing: () => onSite(null, (site) => benchStuffing(site, { tries: 10_000, addresses: 100 })),
};

/** Parts with commands of their own, which do not run with the others. */
const APART = new Set(["enumeration", "stuffing", "money"]);

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !PARTS[part]);
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}: ${Object.keys(PARTS).join(", ")}.`);
  process.exit(1);
}

const folder = mkdtempSync(path.join(tmpdir(), "kalasetu-bench-"));
const template = path.join(folder, "data");
if (wanted.length === 0 || wanted.some((part) => ["weight", "paint", "speed"].includes(part))) seed(template);
try {
  for (const [part, measure] of Object.entries(PARTS)) {
    if (wanted.length > 0 ? !wanted.includes(part) : APART.has(part)) continue;
    const before = loadavg()[0] ?? 0;
    const figures = await measure(template);
    console.log(`\n${part}`);
    console.dir(figures, { depth: 6, breakLength: 160 });
    keep(part, { at: new Date().toISOString(), machine: `${cpus().length} x ${cpus()[0]?.model}, node ${process.version}`, othersOnMachine: `load ${before.toFixed(1)} before`, figures });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\nFigures: ${FILE}`);
process.exit(0);

function seed(dataDir: string): void {
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "app/models/cli/seed.ts"], { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DATA_DIR: dataDir, DEMO: "1", NODE_ENV: "production" } });
  if (status !== 0) throw new Error("The demo data could not be made");
}

async function onSite<T>(dataDir: string | null, work: (site: Site) => Promise<T>): Promise<T> {
  const site = await startSite({ ...(dataDir ? { template: dataDir } : {}), env: { REDIS_CACHE_TTL: "0", TRUST_PROXY: dataDir ? "0" : "1" } });
  try {
    return await work(site);
  } finally {
    await site.stop();
  }
}

function keep(part: string, figures: object): void {
  const all = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, "utf8")) as object) : {};
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify({ ...all, [part]: figures }, null, 1));
}
