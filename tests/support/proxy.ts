import { createServer, request as ask, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What stands in front of several processes in production: takes every request and spreads them, one by one, over the processes that say they are ready. */
export interface Proxy {
  port: number;
  /** Adds a process once it says that it is ready. */
  add(port: number): Promise<void>;
  remove(port: number): void;
  /** How many requests each process was given. */
  given: Map<number, number>;
  stop(): Promise<void>;
}

const LOOK_EVERY = 50;

export async function startProxy(): Promise<Proxy> {
  const ready = new Map<number, boolean>();
  const given = new Map<number, number>();
  let turn = 0;

  const look = async (port: number): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready.has(port)) ready.set(port, answer?.status === 200);
  };
  const looking = setInterval(() => [...ready.keys()].forEach((port) => void look(port)), LOOK_EVERY);

  /** The next process in turn. A request that never reached one, since it takes no connections, goes to the next; nothing else is sent twice. */
  const pass = (request: IncomingMessage, body: Buffer, response: ServerResponse, tried: readonly number[] = []): void => {
    const open = [...ready].filter(([port, isReady]) => isReady && !tried.includes(port)).map(([port]) => port);
    const port = open[(turn += 1) % open.length];
    if (port === undefined) return void response.writeHead(503).end("no process is ready");
    given.set(port, (given.get(port) ?? 0) + 1);
    const onward = ask({ host: "127.0.0.1", port, method: request.method, path: request.url, headers: { ...request.headers, connection: "close" }, agent: false });
    onward.once("response", (answer) => {
      const { connection: _connection, ...headers } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, headers);
      answer.pipe(response);
    });
    onward.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") return pass(request, body, response, [...tried, port]);
      if (response.headersSent) return void response.destroy();
      response.writeHead(502).end(`${error.code ?? error.message}`);
    });
    onward.end(body);
  };

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => pass(request, Buffer.concat(parts), response));
  });
  await new Promise<void>((listening) => server.listen(0, listening));

  return {
    port: (server.address() as AddressInfo).port,
    given,
    async add(port) {
      ready.set(port, false);
      while (ready.get(port) === false) await look(port);
    },
    remove: (port) => void ready.delete(port),
    async stop() {
      clearInterval(looking);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
