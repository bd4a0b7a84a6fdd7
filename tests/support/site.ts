import { spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { startProcess, type AppProcess } from "./process";
import { startProxy } from "./proxy";
import { dropDatabase, freshDatabase, seedDatabase } from "./site-database";

/** A running marketplace of its own, with its own data. */
export interface Site {
  url: string;
  dataDir: string;
  /** Its database on MONGO_URI; null when its data are in `dataDir`. */
  database: string | null;
  /** The number of its process, the first where it has several. */
  pid: number;
  /** Moves the demo clock and waits until all that follows has happened. */
  advance(duration: string): Promise<void>;
  /** Everything its processes have printed. */
  output(): string;
  /** Waits until no work is waiting. */
  idle(): Promise<void>;
  /** Ends the server in the middle of whatever it does, as a power cut would, and starts it again on its data. */
  powerCut(): Promise<void>;
  /** Lets every code of six digits grow too old. */
  expireCodes(): Promise<void>;
  /** What `verify:ledger` and `verify:calendar` find wrong with its data: nothing, in every test. */
  problems(): Promise<string[]>;
  /** How many requests each process was given that stood behind the proxy; none of a site with one. */
  served(): number[];
  /** Replaces each process by a new one, one after the other, as a new version is rolled out. Of a site with several. */
  roll(): Promise<void>;
  stop(): Promise<void>;
}

interface SiteOptions {
  template?: string;
  /** How the seed was told to make the template, for a site whose database is on MONGO_URI. */
  size?: readonly string[];
  env?: Record<string, string>;
  /** Another process on the data of this site, which must be stopped after it. */
  beside?: Site;
  /** With more than one, a proxy spreads requests over them; all share one database. */
  processes?: number;
}

/** Processes of one site learn of a moved demo clock within this time. */
const CLOCK_SPREADS = 2_500;

/** Starts the built server on a free port, with a copy of `template` as its data or none. */
export async function startSite({ template, size = [], beside, env = {}, processes = 1 }: SiteOptions = {}): Promise<Site> {
  const dataDir = beside?.dataDir ?? (await mkdtemp(path.join(tmpdir(), "kalasetu-site-")));
  if (template) await cp(template, dataDir, { recursive: true, filter: (file) => !/(\.sock|lock\.mdb|\/owner)$/.test(file) });
  const database = beside ? beside.database : freshDatabase();
  const where: Record<string, string> = database ? { MONGO_URI: database } : {};
  if (template && database) await seedDatabase({ DATA_DIR: dataDir, ...where }, size);
  const front = processes > 1 ? await openFront(dataDir, processes, { ...where, ...env }) : await openAlone(dataDir, { ...where, ...env });
  const { url } = front;
  const idle = async (): Promise<void> => {
    for (let count = 0; count < 400; count += 1) {
      const answers = await Promise.all(front.running().map(({ port }) => fetch(`http://localhost:${port}/dev/idle`)));
      if (answers.every(({ status }) => status === 204)) return;
      await sleep(50);
    }
    throw new Error("Work still waits after 20 seconds");
  };
  return {
    url,
    dataDir,
    database,
    pid: front.running()[0]?.pid ?? 0,
    async advance(duration) {
      const answer = await fetch(`${url}/dev/clock`, { method: "POST", headers: { "content-type": "application/json", "x-kala-dev": "1" }, body: JSON.stringify({ advance: duration }) });
      if (!answer.ok) throw new Error(`The clock was not moved: ${answer.status} ${await answer.text()}`);
      if (processes === 1) return;
      await sleep(CLOCK_SPREADS);
      await idle();
    },
    output: () => front.running().map((one) => one.output()).join(""),
    idle,
    async powerCut() {
      await front.powerCut();
    },
    async expireCodes() {
      const printed = await runBeside("tests/support/expire-codes.ts", { DATA_DIR: dataDir, ...where });
      if (printed.length > 0) throw new Error(printed.join("\n"));
    },
    async problems() {
      await idle();
      return runBeside("tests/support/verify-site.ts", { DATA_DIR: dataDir, ...where });
    },
    served: front.served,
    roll: front.roll,
    async stop() {
      await front.stop();
      if (!beside && database) await dropDatabase(database);
      if (!beside) await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** What answers at the site's address, and the processes behind it. */
interface Front {
  url: string;
  running(): AppProcess[];
  served(): number[];
  powerCut(): Promise<void>;
  roll(): Promise<void>;
  stop(): Promise<void>;
}

async function openAlone(dataDir: string, env: Record<string, string>): Promise<Front> {
  const alone = await startProcess({ dataDir, env });
  const roll = async (): Promise<void> => Promise.reject(new Error("A single process cannot be rolled"));
  return { url: `http://localhost:${alone.port}`, running: () => [alone], served: () => [], powerCut: () => alone.powerCut(), roll, stop: () => alone.stop() };
}

async function openFront(dataDir: string, count: number, given: Record<string, string>): Promise<Front> {
  const proxy = await startProxy();
  const url = `http://localhost:${proxy.port}`;
  const env = { SERVER_PUBLIC_URL: url, ...given };
  const start = async (): Promise<AppProcess> => {
    const started = await startProcess({ dataDir, env });
    await proxy.add(started.port);
    return started;
  };
  let running = await Promise.all(Array.from({ length: count }, start));
  return {
    url,
    running: () => running,
    served: () => [...proxy.given.values()],
    async powerCut() {
      for (const { port } of running) proxy.remove(port);
      await Promise.all(running.map((one) => one.powerCut()));
      for (const { port } of running) await proxy.add(port);
    },
    async roll() {
      for (const old of running) {
        const next = await start();
        await old.stop();
        proxy.remove(old.port);
        running = running.map((one) => (one === old ? next : one));
      }
    },
    async stop() {
      await Promise.all(running.map((one) => one.stop()));
      await proxy.stop();
    },
  };
}

/** Runs a program beside the server on its data, as an operator would; gives what it printed when it did not end well. */
async function runBeside(program: string, where: Record<string, string>): Promise<string[]> {
  const source = await inOnePiece(program);
  const child = spawn(process.execPath, ["--input-type=module"], { env: { ...process.env, ENV_FILE: "none", NODE_ENV: "production", DEMO: "1", ...where }, stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(source);
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => void (text += chunk.toString()));
  return new Promise((resolve) => child.once("exit", (code) => resolve(code === 0 ? [] : [text || `${program} ended with ${code}`])));
}

const pieces = new Map<string, Promise<string>>();

/** A program and all of ours that it imports, put together once in a process: a loader would translate every file of it at each run. */
function inOnePiece(program: string): Promise<string> {
  const known = pieces.get(program);
  if (known) return known;
  const made = build({ entryPoints: [program], bundle: true, write: false, platform: "node", format: "esm", target: "node20", packages: "external" }).then(({ outputFiles: [file] }) => file?.text ?? "");
  pieces.set(program, made);
  return made;
}
