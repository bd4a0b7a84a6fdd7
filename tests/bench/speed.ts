import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startSite, type Site } from "../support/site";
import { median, rounded } from "./figures";
import { load, type Load } from "./load";
import { benchPages, type BenchPage } from "./pages";

const ROUNDS = 5;
/** Until its code is compiled a page costs twice as much. */
const WARM_UP = 1500;
const MEASURED = new Set(["home", "search", "profile", "booking"]);

export interface Speed {
  page: string;
  /** Pages per second of each server, median of the rounds. */
  perSecond: Record<string, number>;
  /** Processor time of the server's own process for one page; a database on the machine is not in it, nor what others do there. */
  cpuMs: Record<string, number>;
  /** How many of our pages one processor makes for one bare Remix page of the same HTML; `reading` for one that also makes our page's reads. */
  share: Record<string, number>;
}

export interface SpeedFigures {
  pages: Speed[];
  /** By how much 150 more routes lengthen the processor time of a page, in percent; ours find the leaf first, plain Remix asks all routes. */
  moreRoutes: { ours: number; plain: number };
}

interface Asked {
  name: string;
  pid: number;
  url: string;
  headers: Record<string, string>;
}

/** Pages per second of ours beside bare servers, all running at once and asked in turn, so that a busy machine treats them alike. */
export async function benchSpeed(template: string): Promise<SpeedFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "kalasetu-bench-"));
  const warm = `--import=${path.resolve("tests/bench/warm-data.mjs")}`;
  const sites: Record<string, Site> = {
    uncached: await startSite({ template, env: { REDIS_CACHE_TTL: "0" } }),
    warm: await startSite({ template, env: { REDIS_CACHE_TTL: "0", NODE_OPTIONS: warm } }),
    cached: await startSite({ template }),
  };
  const noted = path.join(folder, "commands");
  const noting = await startSite({ template, env: { REDIS_CACHE_TTL: "0", COMMANDS_FILE: noted, NODE_OPTIONS: `--import=${path.resolve("tests/support/note-commands.mjs")}` } });
  const bare: ChildProcess[] = [];
  try {
    const pages: Speed[] = [];
    for (const page of (await benchPages(sites.uncached as Site)).filter(({ name }) => MEASURED.has(name))) {
      const file = path.join(folder, `${page.name}.html`);
      writeFileSync(file, await (await fetch((sites.uncached as Site).url + page.path, { headers: { cookie: page.cookie } })).text());
      const reads = path.join(folder, `${page.name}.json`);
      writeFileSync(reads, JSON.stringify(await readsOfPage(noting, page.name, noted)));
      const plain = await Promise.all(["node", "express", "remix"].map((kind) => startBare(kind, file, bare)));
      const asked = [...(await ours(sites, page)), ...plain, await startBare("remix+reads", file, bare, [reads, noting.dataDir])];
      const { perSecond, cpuMs } = await inTurn(asked);
      const share = Object.fromEntries(Object.keys(sites).map((name) => [name, rounded((cpuMs.remix ?? 0) / (cpuMs[name] ?? 1))]));
      pages.push({ page: page.name, perSecond, cpuMs, share: { ...share, reading: rounded((cpuMs["remix+reads"] ?? 0) / (cpuMs.uncached ?? 1)) } });
      for (const child of bare.splice(0)) child.kill();
    }
    const kinds = await Promise.all(["leaf", "leaf+150", "remix", "remix+150"].map((kind) => startBare(kind, path.join(folder, "search.html"), bare)));
    const { cpuMs: routes } = await inTurn(kinds);
    const slower = (kind: string): number => rounded(((routes[`${kind}+150`] ?? 0) / (routes[kind] ?? 1) - 1) * 100);
    return { pages, moreRoutes: { ours: slower("leaf"), plain: slower("remix") } };
  } finally {
    for (const child of bare) child.kill();
    await Promise.all([...Object.values(sites), noting].map((site) => site.stop()));
  }
}

/** Each site knows the page's owner by a session of its own. */
async function ours(sites: Record<string, Site>, { name }: BenchPage): Promise<Asked[]> {
  return Promise.all(
    Object.entries(sites).map(async ([kind, site]) => {
      const page = (await benchPages(site)).find((one) => one.name === name);
      return { name: kind, pid: site.pid, url: site.url + (page?.path ?? "/"), headers: page?.cookie ? { cookie: page.cookie } : ({} as Record<string, string>) };
    }),
  );
}

/** What our page reads, as the database was asked for it. */
async function readsOfPage(site: Site, name: string, noted: string): Promise<unknown[]> {
  const page = (await benchPages(site)).find((one) => one.name === name);
  await (await fetch(site.url + (page?.path ?? "/"), { headers: { cookie: page?.cookie ?? "" } })).text();
  const { commands } = JSON.parse(readFileSync(noted, "utf8").trim().split("\n").at(-1) ?? "") as { commands: Record<string, unknown>[] };
  const others = commands.filter(({ find }) => find === undefined);
  if (others.length > 0) throw new Error(`${name} does not only read: ${others.map((one) => Object.keys(one)[0]).join(", ")}`);
  return commands;
}

async function inTurn(asked: readonly Asked[]): Promise<Pick<Speed, "perSecond" | "cpuMs">> {
  const found = asked.map((one) => ({ ...one, speeds: [] as number[], pages: 0, cpu: 0 }));
  for (const { url, headers } of asked) await load(url, { ms: WARM_UP, headers });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of found) {
      const before = cpuOf(one.pid);
      const answered = await load(one.url, { ms: 600, headers: one.headers });
      one.cpu += cpuOf(one.pid) - before;
      one.pages += answered.pages;
      one.speeds.push(whole(answered, one.url));
    }
  }
  return {
    perSecond: Object.fromEntries(found.map(({ name, speeds }) => [name, Math.round(median(speeds))])),
    cpuMs: Object.fromEntries(found.map(({ name, cpu, pages }) => [name, rounded(cpu / pages)])),
  };
}

const TICK_MS = 10;

/** Processor time that a process has used, in milliseconds, as Linux counts it. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function whole({ perSecond, failures }: Load, url: string): number {
  if (failures > 0) throw new Error(`${url} failed ${failures} times under load`);
  return perSecond;
}

let nextPort = Number(process.env.BENCH_PORT ?? 5165);

function startBare(kind: string, file: string, started: ChildProcess[], more: readonly string[] = []): Promise<Asked> {
  const port = nextPort++;
  const child = spawn(process.execPath, ["--import", "tsx", "tests/bench/bare.tsx", kind, file, String(port), ...more], { env: { ...process.env, NODE_ENV: "production" }, stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.once("data", () => resolve({ name: kind, pid: child.pid ?? 0, url: `http://localhost:${port}/x`, headers: {} }));
    child.once("exit", (code) => reject(new Error(`The bare ${kind} server ended with ${code}`)));
  });
}
