import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "../support/process";

const folder = mkdtempSync(path.join(tmpdir(), "kalasetu-start-"));
const port = String(await freePort());
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

/** Starts the server until it is ready, stops it, and gives what it said; or what it said when it would not start. */
function start(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const server = spawn(process.execPath, ["build/server/index.js"], { env: { PATH: process.env.PATH, ENV_FILE: "none", NODE_ENV: "production", DATA_DIR: folder, PORT: port, ...env } });
  let said = "";
  const hear = (chunk: Buffer): void => {
    const ready = said.includes("is ready at");
    said += chunk.toString();
    // A second signal would end it at once.
    if (!ready && said.includes("is ready at")) server.kill("SIGTERM");
  };
  server.stdout.on("data", hear);
  server.stderr.on("data", hear);
  return new Promise((resolve) => server.once("exit", (code) => resolve({ code, said })));
}

describe("a start", () => {
  it("tells each port and how it works here, with what the .env file says behind the real environment", async () => {
    const file = path.join(folder, "some.env");
    writeFileSync(file, "DEMO=1\nREDIS_CACHE_TTL=0\nPORT=1\n");
    const { code, said } = await start({ ENV_FILE: file });
    expect(said).toMatch(/database +embedded, in DATA_DIR\n +payments +local gateway, no real money\n/);
    expect(said).toMatch(/cache +off\n/);
    expect(said).toContain(`ready at http://localhost:${port}`);
    expect(code).toBe(0);
  });

  it("does not happen with half a vendor's keys, whose missing half is named in one sentence", async () => {
    const { code, said } = await start({ DEMO: "1", RESEND_API_KEY: "re_x" });
    expect(said.split("\n")[0]).toBe("E-mail: RESEND_FROM_EMAIL, RESEND_FROM_NAME is missing");
    expect(said).not.toContain("    at ");
    expect(code).toBe(1);
  });
});
