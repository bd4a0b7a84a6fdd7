import { unlinkSync } from "node:fs";
import { createServer, type Server } from "node:net";
import type { Engine } from "../commands/engine.ts";
import { serve } from "./connection.ts";

/** Serves the socket until no client has been there for `idleMs`; then calls `onIdle` once. */
export function listen(engine: Engine, socketPath: string, idleMs: number, onIdle: () => void): Server {
  let clients = 0;
  let connections = 0;
  let timer: NodeJS.Timeout | undefined;

  const waitForClients = (): void => {
    timer = setTimeout(onIdle, idleMs);
  };

  const server = createServer((socket) => {
    clients += 1;
    connections += 1;
    clearTimeout(timer);
    socket.on("close", () => {
      clients -= 1;
      if (clients === 0) waitForClients();
    });
    serve(engine, socket, connections);
  });
  removeSocket(socketPath);
  server.listen(socketPath, waitForClients);
  return server;
}

/** A socket file outlives a killed process, and nobody listens on it any more. */
export function removeSocket(socketPath: string): void {
  try {
    unlinkSync(socketPath);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
