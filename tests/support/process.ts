import { spawn } from "node:child_process";
import { createServer } from "node:net";

/** One running process of the built server. */
export interface AppProcess {
  port: number;
  /** Asks it to end as an operator does, and waits until it has. */
  stop(): Promise<void>;
}

/** Starts the built server on a free port, on these data. */
export async function startProcess({ dataDir, env = {} }: { dataDir: string; env?: Record<string, string> }): Promise<AppProcess> {
  const port = await freePort();
  const server = spawn(process.execPath, ["build/server/index.js"], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production", DEMO: "1", PORT: String(port), DATA_DIR: dataDir, JWT_SECRET: "a secret for the tests of the journeys only", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => server.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("is ready at")) resolve();
    });
    void ended.then((code) => reject(new Error(`The server ended with ${code} before it was ready`)));
  });
  return {
    port,
    async stop() {
      server.kill("SIGTERM");
      await ended;
    },
  };
}

/** A port nobody listens on just now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
