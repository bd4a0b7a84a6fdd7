import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:http";
import { connect, type AddressInfo, type Socket } from "node:net";
import { afterAll, beforeAll } from "vitest";

/** A vendor on this machine that misbehaves by the path it is asked: /hang, /slow, /reset, /500, /html, /429, /redirect, /echo. */
export function useLoopbackVendor() {
  const vendor = { url: "", asked: 0 };
  const server = createServer((request, response) => {
    vendor.asked += 1;
    const path = request.url ?? "";
    if (path === "/hang") return;
    if (path === "/reset") return void request.socket.resetAndDestroy();
    if (path === "/slow") {
      response.writeHead(200);
      const timer = setInterval(() => response.write("."), 20);
      return void response.once("close", () => clearInterval(timer));
    }
    if (path === "/500") return void response.writeHead(503, { "content-type": "text/html" }).end("<h1>Sorry</h1>");
    if (path === "/html") return void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Hello</h1>");
    if (path === "/429") return void response.writeHead(429, { "retry-after": "7" }).end();
    if (path === "/redirect") return void response.writeHead(302, { location: "/echo" }).end();
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => response.writeHead(path === "/400" ? 400 : 200, { "x-asked": request.method ?? "" }).end(JSON.stringify({ body: Buffer.concat(parts).toString(), key: request.headers["x-key"] })));
  });
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    vendor.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return vendor;
}

/** An address whose machine takes no more connections and does not say so either: a stopped process with a full queue. */
export async function openDeafPort(): Promise<{ url: string; close(): void }> {
  const script = `require("node:net").createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, function () { console.log(this.address().port) })`;
  const child: ChildProcess = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<number>((resolve) => child.stdout?.once("data", (chunk: Buffer) => resolve(Number(chunk.toString()))));
  child.kill("SIGSTOP");
  const queue: Socket[] = Array.from({ length: 6 }, () => connect(port, "127.0.0.1").on("error", () => undefined));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const close = (): void => {
    for (const socket of queue) socket.destroy();
    child.kill("SIGKILL");
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
