import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { keepOutput } from "./output";

/** One running process of the built server. */
export interface AppProcess {
  port: number;
  pid: number;
  /** Asks it to end as an operator does, and waits until it has. */
  stop(): Promise<void>;
  /** Everything it has printed, also before a power cut. */
  output(): string;
  /** Ends it in the middle of whatever it does, and starts it again on its port and data. */
  powerCut(): Promise<void>;
}

/** Starts the built server on a free port, on these data. */
export async function startProcess({ dataDir, env = {} }: { dataDir: string; env?: Record<string, string> }): Promise<AppProcess> {
  let port = await freePort();
  const printed: (() => string)[] = [];
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(process.execPath, ["build/server/index.js"], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ENV_FILE: "none", NODE_ENV: "production", DEMO: "1", PORT: String(port), DATA_DIR: dataDir, JWT_SECRET: "a secret for the tests of the journeys only", ...noting(), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    printed.push(keepOutput(started));
    await untilReady(started);
    return started;
  };
  // Another process may have taken the port since we looked.
  let server = await start().catch(async () => {
    port = await freePort();
    return start();
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill(signal);
    await ended;
  };
  return {
    port,
    pid: server.pid ?? 0,
    output: () => printed.map((look) => look()).join(""),
    stop: () => end("SIGTERM"),
    async powerCut() {
      await end("SIGKILL");
      server = await start();
    },
  };
}

/** Where COMMANDS_FOLDER is set, a server notes there what it sends to its database. */
const noting = (): Record<string, string> =>
  process.env.COMMANDS_FOLDER ? { COMMANDS_FOLDER: process.env.COMMANDS_FOLDER, NODE_OPTIONS: `--import=${path.resolve("tests/support/note-all-commands.mjs")}` } : {};

/** Waits until a server says that it is ready; throws when it ends before. */
export function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("is ready at")) resolve();
    });
    server.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready`)));
  });
}

/** A port nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
