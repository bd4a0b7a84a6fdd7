import { spawn, type ChildProcess } from "node:child_process";
import { readDemoOffset } from "~/models/clock.server";
import { Jobs } from "~/models/job.server";
import { AGGREGATES } from "~/services/relay/aggregates.server";
import { setClock } from "~/services/clock/business-now.server";
import { freePort, untilReady } from "../../support/process";
import { keepOutput } from "../../support/output";
import { openProxy, type Proxy } from "./proxy";

/** The built server on a database it reaches through the proxy; it can be killed and started again on the same data. */
export interface House {
  url: string;
  proxy: Proxy;
  start(): Promise<void>;
  /** Ends the process as power loss would; nothing of it runs afterwards. */
  kill(): void;
  /** Waits until a killed process is gone, and lets the time pass that its leases still have. */
  mourn(): Promise<void>;
  idle(): Promise<void>;
  /** Moves business time forward until all that follows has happened; the test's own clock goes with it. */
  advance(duration: string): Promise<void>;
  close(): Promise<void>;
}

export async function openHouse({ database, dataDir }: { database: string; dataDir: string }): Promise<House> {
  const proxy = await openProxy(database);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let server: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    server = spawn(process.execPath, ["build/server/index.js"], {
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ENV_FILE: "none", NODE_ENV: "production", DEMO: "1", PORT: String(port), DATA_DIR: dataDir, MONGO_URI: proxy.uri, JWT_SECRET: "a secret for the tests of sudden ends only" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    keepOutput(server);
    await untilReady(server);
  };
  const gone = async (): Promise<void> => {
    if (server && server.exitCode === null && server.signalCode === null) await new Promise((resolve) => server?.once("exit", resolve));
  };
  const idle = async (): Promise<void> => {
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
      if ((await fetch(`${url}/dev/idle`)).status === 204) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("Work still waits after a minute");
  };

  return {
    url,
    proxy,
    start,
    kill: () => void server?.kill("SIGKILL"),
    async mourn() {
      await gone();
      for (const { rows } of AGGREGATES) await rows.updateMany({}, { $set: { leases: {} } }).exec();
      await Jobs.updateMany({ state: "running" }, { $set: { dueAt: 0 } }).exec();
    },
    idle,
    async advance(duration) {
      await idle();
      const answer = await fetch(`${url}/dev/clock`, { method: "POST", headers: { "content-type": "application/json", "x-kala-dev": "1" }, body: JSON.stringify({ advance: duration }) });
      if (!answer.ok) throw new Error(`The clock was not moved: ${answer.status}`);
      await idle();
      setClock({ demo: await readDemoOffset() });
    },
    async close() {
      server?.kill("SIGKILL");
      await gone();
      await proxy.close();
    },
  };
}
