import { spawn, type ChildProcess } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** A running marketplace of its own, with its own data. */
export interface Site {
  url: string;
  dataDir: string;
  pid: number;
  /** Moves the demo clock and waits until all that follows has happened. */
  advance(duration: string): Promise<void>;
  /** Waits until no work is waiting. */
  idle(): Promise<void>;
  /** What `verify:ledger` and `verify:calendar` find wrong with its data: nothing, in every test. */
  problems(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts the built server on a free port, with a copy of `template` as its data or none. */
export async function startSite({ template, env = {} }: { template?: string; env?: Record<string, string> } = {}): Promise<Site> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "kalasetu-site-"));
  if (template) await cp(template, dataDir, { recursive: true, filter: (file) => !/\.sock$|lock\.mdb$/.test(file) });
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ["build/server/index.js"], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", DEMO: "1", PORT: String(port), DATA_DIR: dataDir, JWT_SECRET: "a secret for the tests of the journeys only", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await untilReady(server);
  const post = (where: string, body: object) => fetch(url + where, { method: "POST", headers: { "content-type": "application/json", "x-kala-dev": "1" }, body: JSON.stringify(body) });
  const idle = async (): Promise<void> => {
    for (let count = 0; count < 400; count += 1) {
      if ((await fetch(`${url}/dev/idle`)).status === 204) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("Work still waits after 20 seconds");
  };
  return {
    url,
    dataDir,
    pid: server.pid ?? 0,
    async advance(duration) {
      const answer = await post("/dev/clock", { advance: duration });
      if (!answer.ok) throw new Error(`The clock was not moved: ${answer.status} ${await answer.text()}`);
    },
    idle,
    async problems() {
      await idle();
      return (await Promise.all(["ledger", "calendar"].map((name) => check(name, dataDir)))).flat();
    },
    async stop() {
      server.kill("SIGTERM");
      await new Promise((resolve) => server.once("exit", resolve));
      await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Runs one of the checks beside the server, as an operator would; gives what it printed when it found something. */
function check(name: string, dataDir: string): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", `app/services/cli/verify-${name}.ts`], { env: { ...process.env, NODE_ENV: "production", DEMO: "1", DATA_DIR: dataDir }, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => void (text += chunk.toString()));
  return new Promise((resolve) => child.once("exit", (code) => resolve(code === 0 ? [] : [`verify:${name} ${text}`])));
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("is ready at")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
