import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { Webhook } from "./contract/under-test";

/** A web server that keeps every webhook posted to it, and answers as told. */
export function useReceiver() {
  const received: Webhook[] = [];
  const receiver = { received, url: "", answer: () => 200 };
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        received.push({ raw: Buffer.concat(parts), headers: new Headers(Object.entries(request.headers).flatMap(([name, value]): [string, string][] => (typeof value === "string" ? [[name, value]] : []))) });
        response.writeHead(receiver.answer()).end();
      });
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/payments`;
  });

  afterAll(() => new Promise<void>((closed) => server.close(() => closed())));
  return receiver;
}
