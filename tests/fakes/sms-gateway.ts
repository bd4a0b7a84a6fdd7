import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll } from "vitest";

export const GATEWAY = { token: "sms-token-of-the-test", sender: "KALSTU", entity: "1101234567890123456" };
/** What is registered: number, language and words, with one place for each variable. */
const REGISTERED: Record<string, RegExp> = {
  "1107000000000000001": /^.+ is your KalaSetu code\. It works for 10 minutes\. Tell it to nobody\.$/,
  "1107000000000000002": /^.+ आपका कलासेतु कोड है। यह 10 मिनट चलेगा। किसी को न बताएँ।$/,
  "1107000000000000003": /^.+ https?:\/\/\S+$/,
};
export const TEMPLATES = "code.en=1107000000000000001, code.hi=1107000000000000002, reset_password.en=1107000000000000003";

export type Mishap = "429" | "500" | "html" | "hang" | "reset" | "lost_answer";

/** A message gateway over HTTP as `app/adapters/README.md` describes it. `mishaps` are played in turn, one a request. */
export function useSmsGateway() {
  const taken = new Map<string, { to: string; text: string }>();
  const gateway = { url: "", asked: 0, mishaps: [] as Mishap[], taken, sentTo: (to: string) => [...taken.values()].filter((message) => message.to === to) };
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    gateway.asked += 1;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const mishap = gateway.mishaps.shift();
    const say = (status: number, body: object): void => void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (mishap === "hang") return;
    if (mishap === "reset") return void request.socket.resetAndDestroy();
    if (mishap === "429") return say(429, {});
    if (mishap === "500") return say(500, {});
    if (mishap === "html") return void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome to the proxy</h1>");
    if (request.method !== "POST" || request.url !== "/send") return say(404, {});
    if (request.headers.authorization !== `Bearer ${GATEWAY.token}`) return say(401, { error: "token" });
    const fault = faultIn(Buffer.concat(parts).toString("utf8"), request.headers["idempotency-key"]);
    if (typeof fault === "string") return say(422, { error: fault });
    const key = String(request.headers["idempotency-key"]);
    if (!taken.has(key)) taken.set(key, fault);
    if (mishap === "lost_answer") return void request.socket.destroy();
    say(202, { id: key });
  }

  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    gateway.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`;
  });
  afterEach(() => void (gateway.mishaps = []));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return gateway;
}

/** What an operator would refuse about a message, or the message. */
function faultIn(body: string, key: string | string[] | undefined): string | { to: string; text: string } {
  const message = JSON.parse(body) as Record<string, unknown>;
  const { to, text, template_id: template, variables } = message;
  if (typeof key !== "string" || key.length < 16) return "key";
  if (typeof to !== "string" || !/^\+91[6-9][0-9]{9}$/.test(to)) return "number";
  if (message.sender !== GATEWAY.sender || message.entity_id !== GATEWAY.entity) return "sender";
  if (typeof text !== "string" || typeof template !== "string" || !REGISTERED[template]?.test(text)) return "template";
  if (!Array.isArray(variables) || !variables.every((variable) => typeof variable === "string" && text.includes(variable))) return "variables";
  return { to, text };
}
